use super::*;

/// A cube with something of everything in it.
fn full() -> Told {
    let mut told = small();
    for number in 0..60 {
        let when = ["2025-11-03", "2026-01-03", "2026-02-03", "2026-05-03"][number as usize % 4];
        told.must(Change::Add(Row { kind: (number % 3) as u16, ..row(SEEN, number % 23, 10 + number % 3, when) }));
        told.must(Change::Add(Row { person: None, ..row(HOURS, 0, 20, when) }));
        told.must(Change::Attribute {
            person: person(number % 23),
            ground: (number % 2) as u8,
            values: vec![(number % 5) as u16, 9],
        });
    }
    told.must(Change::Merge { from: person(3), into: person(4) });
    told.must(Change::Close(period("2026Q1")));
    told.must(Change::Close(period("2025-10..2026-03")));
    told.must(Change::Add(row(SEEN, 99, 21, "2026-02-09")));
    told.must(Change::Attribute { person: person(1), ground: 0, values: vec![] });
    told.must(Change::Place(vec![placed(REGIONS, 12, &[always(Some(2))]), placed(OLD_ORDER, 12, &[])]));
    told.must(Change::AsOf(day("2026-06-01")));
    told
}

fn written(told: &Told) -> Vec<u8> {
    let mut file = Vec::new();
    told.cube.checkpoint(&mut file).unwrap();
    file
}

#[test]
fn what_was_written_is_read_and_goes_on() {
    let mut told = full();
    let file = written(&told);
    let mut again = Told { cube: Cube::restore(file.as_slice()).unwrap(), next: told.next };
    assert_eq!(again.cube.sequence(), told.cube.sequence());
    assert!(written(&again) == file);
    for told in [&mut told, &mut again] {
        told.must(Change::Unmerge { from: person(3) });
        told.must(Change::Add(row(SEEN, 200, 12, "2026-02-10")));
        told.must(Change::Reopen(period("2026Q1")));
    }
    assert!(written(&again) == written(&told), "the same changes make the same bytes");
    assert!(
        written(&Told { cube: Cube::restore(written(&Told::default()).as_slice()).unwrap(), next: 0 })
            == written(&Told::default())
    );
}

#[test]
fn b5_a_checkpoint_cut_at_any_byte_is_refused() {
    let file = written(&full());
    for end in 0..file.len() {
        assert!(matches!(Cube::restore(&file[..end]), Err(Torn::CutOff)), "cut at {end}");
    }
    let mut longer = file.clone();
    longer.push(0);
    assert!(matches!(Cube::restore(longer.as_slice()), Err(Torn::Changed)));
}

#[test]
fn b5_a_checkpoint_with_a_flipped_bit_is_refused() {
    let file = written(&full());
    for place in 0..file.len() {
        let mut other = file.clone();
        other[place] ^= 1 << (place % 8);
        assert!(Cube::restore(other.as_slice()).is_err(), "a bit of byte {place}");
    }
    let mut other = file.clone();
    other[0] ^= 1;
    assert!(matches!(Cube::restore(other.as_slice()), Err(Torn::NotACheckpoint)));
}

#[test]
fn b5_after_a_torn_checkpoint_the_earlier_one_and_a_replay_equal_the_whole() {
    let changes: Vec<Change> =
        (0..200).map(|number| Change::Add(row(SEEN, number % 31, 10 + number % 3, "2026-03-03"))).collect();
    let mut told = small();
    changes[..120].iter().for_each(|change| told.must(change.clone()));
    let earlier = written(&told);
    changes[120..].iter().for_each(|change| told.must(change.clone()));
    let whole = written(&told);
    assert!(Cube::restore(&whole[..whole.len() - 1]).is_err());
    let mut cube = Cube::restore(earlier.as_slice()).unwrap();
    let first = told.next - changes.len() as u64 + 1;
    // The replay begins too early on purpose: what was applied is refused and not counted twice.
    for (change, at) in changes.iter().zip(first..) {
        assert_eq!(cube.apply(Sequence(at), change).is_ok(), at > first + 119);
    }
    assert!(written(&Told { cube, next: 0 }) == whole);
}

#[test]
fn larger_than_one_frame_is_read_too() {
    let mut told = small();
    for number in 0..70_000 {
        told.must(Change::Attribute { person: person(number), ground: 0, values: vec![(number % 7) as u16] });
    }
    let file = written(&told);
    assert!(file.len() > 1 << 20);
    assert!(written(&Told { cube: Cube::restore(file.as_slice()).unwrap(), next: 0 }) == file);
    for place in (0..file.len()).step_by(file.len() / 40) {
        let mut other = file.clone();
        other[place] ^= 16;
        assert!(Cube::restore(other.as_slice()).is_err() && Cube::restore(&file[..place]).is_err());
    }
}
