//! Counting people across organisations through commands, on both databases.

use super::{
    House, both,
    commands_privacy::found,
    house::{HOUR, place},
    linkage_rules::HEADS,
    refusal,
    returns_commands::host,
};
use crate::{
    commands::{self, RoundForm, Source},
    model::{Kind, LinkageAnswer, MemberAnswer, RoundId, RoundState, ToldBody},
    rules::{self, KeyFile, Period, ShownRange},
};
use db::Read;
use kernel::{Caller, Random, SeededRandom};
use std::collections::BTreeSet;

const GIVEN: [&str; 30] = [
    "Milica",
    "Jovana",
    "Đorđe",
    "Nikola",
    "Željko",
    "Ana",
    "Marija",
    "Stefan",
    "Luka",
    "Ljiljana",
    "Snežana",
    "Dragan",
    "Zoran",
    "Ivana",
    "Tamara",
    "Vesna",
    "Goran",
    "Branko",
    "Čedomir",
    "Nenad",
    "Aleksandar",
    "Svetlana",
    "Gordana",
    "Miroslav",
    "Slobodan",
    "Radmila",
    "Katarina",
    "Filip",
    "Njegoš",
    "Dušan",
];
const FAMILY: [&str; 37] = [
    "Jovanović",
    "Petrović",
    "Nikolić",
    "Ilić",
    "Đorđević",
    "Pavlović",
    "Marković",
    "Popović",
    "Stojanović",
    "Živković",
    "Janković",
    "Todorović",
    "Stanković",
    "Ristić",
    "Kostić",
    "Milošević",
    "Cvetković",
    "Kovačević",
    "Dimitrijević",
    "Tomić",
    "Krstić",
    "Ivanović",
    "Lukić",
    "Filipović",
    "Savić",
    "Mitrović",
    "Lazić",
    "Petković",
    "Obradović",
    "Aleksić",
    "Radovanović",
    "Lazarević",
    "Vasić",
    "Milovanović",
    "Horvat",
    "Szabó",
    "Tóth",
];
const WORDS: [&str; 10] = ["Mira", "Vera", "Nada", "Ljubica", "Radojka", "Desanka", "Olga", "Ruža", "Stana", "Jelena"];
const DISTRICTS: [&str; 8] =
    ["Liman", "Grbavica", "Detelinara", "Telep", "Podbara", "Petrovaradin", "Futog", "Sremska Kamenica"];

#[derive(Clone)]
struct Person {
    given: &'static str,
    family: &'static str,
    born: (u64, u64, u64),
    word: &'static str,
    district: &'static str,
}

fn people(random: &SeededRandom, how_many: usize) -> Vec<Person> {
    let one = |_| Person {
        given: GIVEN[random.below(30) as usize],
        family: FAMILY[random.below(37) as usize],
        born: (1 + random.below(28), 1 + random.below(12), 1940 + random.below(65)),
        word: WORDS[random.below(10) as usize],
        district: DISTRICTS[random.below(8) as usize],
    };
    (0..how_many).map(one).collect()
}

/// A list as an organisation keeps it; eight of a hundred have a slip of the pen, and a third are in Cyrillic if asked.
fn list(random: &SeededRandom, people: &[Person], cyrillic: bool) -> String {
    let mut list = format!("{HEADS}\n");
    for one in people {
        let (mut given, mut family) = (one.given.to_owned(), one.family.to_owned());
        if random.below(100) < 8 {
            let name = if random.below(2) == 0 { &mut given } else { &mut family };
            let mut letters: Vec<char> = name.chars().collect();
            let at = 1 + random.below(letters.len() as u64 - 2) as usize;
            match random.below(3) {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letters[at]),
                _ => letters.swap(at, at + 1),
            }
            *name = letters.into_iter().collect();
        }
        if cyrillic && random.below(3) == 0 {
            (given, family) = (in_cyrillic(&given), in_cyrillic(&family));
        }
        let (day, month, year) = one.born;
        list.push_str(&format!("{given},{family},{day},{month},{year},{},{},yes\n", one.word, one.district));
    }
    list
}

fn in_cyrillic(name: &str) -> String {
    const FROM: &str = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    const TO: &str = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    let other = |letter| FROM.chars().position(|from| from == letter).and_then(|at| TO.chars().nth(at));
    name.chars().map(|letter| other(letter).unwrap_or(letter)).collect()
}

fn year() -> Period {
    Period::of(jiff::civil::date(2026, 1, 1), jiff::civil::date(2026, 3, 1)).unwrap()
}

/// The office asks Leeside and the Kettle.
async fn round(house: &House) -> RoundId {
    let organisations = BTreeSet::from([place("leeside-team"), place("kettle-drop-in")]);
    let form = RoundForm { name: "Spring".to_owned(), period: year(), organisations };
    commands::open_round(&house.app, &house.maire(), &form).await.unwrap()
}

async fn agree(house: &House, caller: &Caller, id: RoundId) -> KeyFile {
    commands::answer_round(&house.app, caller, id, MemberAnswer::Agreed).await.unwrap();
    commands::hand_key(&house.app, caller, id).await.unwrap()
}

async fn send(house: &House, caller: &Caller, id: RoundId, list: &str) -> commands::ParcelSent {
    commands::send_parcel(&house.app, caller, id, Source::List(list.as_bytes())).await.unwrap()
}

both! {
    async fn r4_two_organisations_of_a_thousand_with_150_shared_are_counted_within_the_range(house: House) {
        let random = SeededRandom::new(5);
        let all = people(&random, 1_850);
        let id = round(&house).await;
        let key = agree(&house, &house.martin(), id).await;
        agree(&house, &host(&house), id).await;
        let ours = list(&random, &all[..1_000], false);
        send(&house, &house.martin(), id, &ours).await;
        send(&house, &host(&house), id, &list(&random, &all[850..], true)).await;
        let range = commands::count_round(&house.app, &house.maire(), id).await.unwrap();
        assert!(range.low <= 1_850 && 1_850 <= range.high, "{range:?}");
        assert!((range.likeliest - 1_850).abs() * 1_000 <= 1_850 * 15, "{range:?}");
        assert!(range.high - range.low <= 60, "a range too wide says nothing: {range:?}");
        // No name, no day of birth and no code lies anywhere; the search finds what is there.
        assert!(found(&house, b"Spring").await);
        for name in ["Milica", "Jovanovi", "Милица", "Desanka", "Ljiljana"] {
            assert!(!found(&house, name.as_bytes()).await, "{name}");
        }
        let made = rules::parcel_of_list(&key, &key.year_key().unwrap(), ours.as_bytes()).unwrap();
        let file: serde_json::Value = serde_json::from_str(&made.parcel.write()).unwrap();
        let code = file["codes"][0].as_str().unwrap();
        assert!(!found(&house, &code.as_bytes()[..20]).await, "a code lies in the database");
        assert!(!found(&house, &key.key.as_bytes()[..16]).await, "the key lies in the database");
        house.is_sound().await;
    }

    async fn r4_the_office_has_no_way_to_the_key_to_a_parcel_or_to_a_guest(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let guest = house.known("Zqxmarkguest").await;
        house.tap(session, guest).await;
        let id = round(&house).await;
        let office = house.maire();
        assert_eq!(refusal(commands::hand_key(&house.app, &office, id).await), "absent");
        assert_eq!(refusal(commands::send_parcel(&house.app, &office, id, Source::Known).await), "absent");
        assert_eq!(refusal(commands::answer_round(&house.app, &office, id, MemberAnswer::Agreed).await), "absent");
        assert_eq!(refusal(commands::list_people(&house.app, &office).await), "absent");
        assert_eq!(refusal(commands::see_person(&house.app, &office, guest).await), "absent");
        assert_eq!(refusal(commands::see_told(&house.app, &office, guest).await), "absent");
        let seen = format!("{:?}", commands::see_round(&house.app, &office, id).await.unwrap().members);
        assert!(!seen.contains("Zqxmark"));
        for other in [house.martin(), house.fionnuala(), house.themselves("aoife"), house.marko()] {
            assert_eq!(refusal(commands::count_round(&house.app, &other, id).await), "absent");
            assert_eq!(refusal(commands::publish_round(&house.app, &other, id).await), "absent");
            assert_eq!(refusal(commands::destroy_parcels(&house.app, &other, id).await), "absent");
        }
        assert_eq!(refusal(commands::see_round(&house.app, &house.wearing("ivana", kernel::Role::ServiceOwner, Some("marina-college")), id).await), "absent");
    }

    async fn an_organisation_agrees_first_and_may_take_its_word_back(house: House) {
        let id = round(&house).await;
        let martin = house.martin();
        assert_eq!(refusal(commands::hand_key(&house.app, &martin, id).await), "community_linkage_not_agreed");
        assert_eq!(refusal(commands::send_parcel(&house.app, &martin, id, Source::Known).await), "community_linkage_not_agreed");
        assert_eq!(refusal(commands::send_parcel(&house.app, &house.sarah(), id, Source::Known).await), "absent");
        agree(&house, &martin, id).await;
        let one = format!("{HEADS}\nAna,Ilić,3,4,1981,,,yes\n");
        send(&house, &martin, id, &one).await;
        assert_eq!(refusal(commands::count_round(&house.app, &house.maire(), id).await), "community_linkage_too_few");
        commands::answer_round(&house.app, &martin, id, MemberAnswer::Declined).await.unwrap();
        let seen = commands::see_round(&house.app, &house.maire(), id).await.unwrap();
        assert_eq!((seen.sent, seen.asked), (0, 2));
        agree(&house, &martin, id).await;
        send(&house, &martin, id, &one).await;
        send(&house, &martin, id, &one).await;
        assert_eq!(commands::see_round(&house.app, &house.maire(), id).await.unwrap().sent, 1, "sent again is sent once");
        house.is_sound().await;
    }

    async fn a_parcel_of_another_round_or_organisation_is_refused(house: House) {
        let (id, other) = (round(&house).await, round(&house).await);
        let martin = house.martin();
        let key = agree(&house, &martin, id).await;
        let foreign = agree(&house, &host(&house), id).await;
        let wrong_round = agree(&house, &martin, other).await;
        assert_ne!(key.key, wrong_round.key, "each round has a key of its own");
        let list = format!("{HEADS}\nAna,Ilić,3,4,1981,,,yes\nVesna,Kostić,3,4,1981,,,no\n");
        let parcel = |key: &KeyFile| rules::parcel_of_list(key, &key.year_key().unwrap(), list.as_bytes()).unwrap().parcel.write();
        let send = async |file: String| commands::send_parcel(&house.app, &martin, id, Source::Parcel(file.as_bytes())).await;
        for wrong in [&foreign, &wrong_round] {
            assert_eq!(refusal(send(parcel(wrong)).await), "community_linkage_parcel_other");
        }
        let good = parcel(&key);
        assert_eq!(refusal(send(good.replace("\"unlinked\": 1", "\"unlinked\": 9")).await), "community_linkage_parcel_unreadable");
        let sent = send(good).await.unwrap();
        assert_eq!((sent.codes, sent.refused + sent.too_little), (1, 1));
    }

    async fn a_guest_who_said_no_gets_no_code_and_one_who_said_yes_gets_one(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let told = |given: &str| ToldBody { given: given.to_owned(), family: "Zqxmarkfamily".to_owned(), year: Some(1981), word: "Zqxmarkword".to_owned(), ..ToldBody::default() };
        let mut guests = Vec::new();
        for name in ["Yes", "No", "NotAsked", "Elsewhere"] {
            guests.push(house.known(name).await);
        }
        for guest in &guests[..3] {
            house.tap(session, *guest).await;
        }
        let say = async |guest, answer, body: &ToldBody| commands::say_told(&house.app, &house.sarah(), guest, (answer, body)).await;
        say(guests[0], LinkageAnswer::Yes, &told("Zqxmarkgiven")).await.unwrap();
        say(guests[1], LinkageAnswer::Yes, &told("Second")).await.unwrap();
        say(guests[1], LinkageAnswer::No, &told("Second")).await.unwrap();
        say(guests[3], LinkageAnswer::Yes, &told("Third")).await.unwrap();
        assert_eq!(refusal(say(guests[0], LinkageAnswer::Yes, &ToldBody { month: Some(13), ..told("A") }).await), "community_linkage_birth");
        assert_eq!(refusal(commands::say_told(&house.app, &house.marko(), guests[0], (LinkageAnswer::No, &ToldBody::default())).await), "absent");
        let (_, kept) = commands::see_told(&house.app, &house.sarah(), guests[1]).await.unwrap();
        let (row, body) = kept.unwrap();
        assert!(row.sealed.is_none() && body == ToldBody::default(), "a no takes back what was told");
        let organisations = BTreeSet::from([place("leeside-team"), place("kettle-drop-in")]);
        let period = Period::of(jiff::civil::date(2026, 1, 1), house.today()).unwrap();
        let form = RoundForm { name: "Spring".to_owned(), period, organisations };
        let id = commands::open_round(&house.app, &house.maire(), &form).await.unwrap();
        agree(&house, &house.martin(), id).await;
        let sent = commands::send_parcel(&house.app, &house.martin(), id, Source::Known).await.unwrap();
        assert_eq!((sent.codes, sent.refused, sent.too_little), (1, 1, 1), "whoever did not come is not counted");
        // Two entries that turn out to be one person: the no of one is the no of both.
        commands::merge_people(&house.app, &house.sarah(), guests[0], guests[1]).await.unwrap();
        let sent = commands::send_parcel(&house.app, &house.martin(), id, Source::Known).await.unwrap();
        assert_eq!((sent.codes, sent.refused, sent.too_little), (0, 1, 1));
        assert!(!found(&house, b"Zqxmark").await);
        // The person themselves, and the right to be forgotten.
        commands::let_know(&house.app, &house.themselves("aoife"), place("leeside-team")).await.unwrap();
        commands::say_own_told(&house.app, &house.themselves("aoife"), place("leeside-team"), LinkageAnswer::No).await.unwrap();
        assert_eq!(refusal(commands::say_own_told(&house.app, &house.themselves("aoife"), place("kettle-drop-in"), LinkageAnswer::No).await), "absent");
        let copy = crate::portability(&house.app, super::house::person("aoife")).await.unwrap().to_string();
        assert!(copy.contains("counted_across_organisations"));
        crate::erase(&house.app, super::house::person("aoife")).await.unwrap();
        for guest in guests {
            // Merged entries go together.
            commands::forget_person(&house.app, &house.sarah(), guest).await.ok();
        }
        let sql = "SELECT CAST(count(*) AS bigint) FROM community_linkage_told t";
        assert_eq!(house.app.db().one::<(i64,)>(sql, &[]).await.unwrap().0, 0);
        house.is_sound().await;
    }

    async fn partners_see_the_range_when_it_is_published_and_a_small_overlap_only_widened(house: House) {
        let id = round(&house).await;
        agree(&house, &house.martin(), id).await;
        agree(&house, &host(&house), id).await;
        let random = SeededRandom::new(9);
        let all = people(&random, 60);
        let plain = |people: &[Person]| {
            let line = |one: &Person| format!("{},{},{},{},{},{},,yes\n", one.given, one.family, one.born.0, one.born.1, one.born.2, one.word);
            format!("{HEADS}\n{}", people.iter().map(line).collect::<String>())
        };
        send(&house, &house.martin(), id, &plain(&all[..32])).await;
        send(&house, &host(&house), id, &plain(&all[30..])).await;
        let range = commands::count_round(&house.app, &house.maire(), id).await.unwrap();
        assert_eq!((range.local, range.high), (62, 60));
        let seen = async |caller: &Caller| commands::see_round(&house.app, caller, id).await.unwrap();
        assert_eq!((seen(&house.martin()).await.shown, seen(&house.martin()).await.found), (None, None), "not before it is published");
        assert_eq!(refusal(commands::send_parcel(&house.app, &house.martin(), id, Source::Known).await), "community_linkage_counted");
        commands::publish_round(&house.app, &house.maire(), id).await.unwrap();
        for caller in [house.martin(), host(&house), house.fionnuala()] {
            let seen = seen(&caller).await;
            assert!(matches!(seen.shown, Some(ShownRange::Wider { low: 55, high: 62 })), "{:?}", seen.shown);
            assert_eq!(seen.found, None);
        }
        assert_eq!(seen(&house.martin()).await.members.len(), 1, "what others sent is not theirs to see");
        assert_eq!(seen(&house.maire()).await.found, Some(range));
        let up = commands::see_sent_up(&house.app, &house.fionnuala(), place("south-west"), Period::this_year(house.today())).await.unwrap();
        assert_eq!(up.ranges, [("Spring".to_owned(), ShownRange::Wider { low: 55, high: 62 })]);
        let up = commands::see_sent_up(&house.app, &house.martin(), place("leeside-team"), Period::this_year(house.today())).await.unwrap();
        assert_eq!(up.ranges, [], "a range of two is no figure of one");
    }

    async fn parcels_and_key_are_destroyed_on_their_day_and_the_proof_stays(house: House) {
        let id = round(&house).await;
        let key = agree(&house, &house.martin(), id).await;
        agree(&house, &host(&house), id).await;
        let one = format!("{HEADS}\nAna,Ilić,3,4,1981,,,yes\n");
        send(&house, &house.martin(), id, &one).await;
        let mark = rules::digest(&rules::parcel_of_list(&key, &key.year_key().unwrap(), one.as_bytes()).unwrap().parcel.write());
        house.clock.pass(59 * 24 * HOUR);
        house.run_jobs().await;
        assert!(commands::see_round(&house.app, &house.maire(), id).await.unwrap().round.destroyed_at.is_none());
        house.clock.pass(2 * 24 * HOUR);
        house.run_jobs().await;
        let seen = commands::see_round(&house.app, &house.maire(), id).await.unwrap();
        assert_eq!((seen.round.state, seen.round.sealed.is_none()), (RoundState::Ended, true));
        let member = seen.members.iter().find(|member| member.organisation == place("leeside-team")).unwrap();
        assert_eq!((member.codes, member.digest.as_deref(), member.destroyed_at.is_some()), (Some(1), Some(mark.as_str()), true));
        for subject in [id.uuid(), member.parcel] {
            assert_eq!(vault::keys::state(&mut house.app.db(), subject).await.unwrap(), vault::keys::KeyState::Destroyed);
        }
        let lines = ledger::lines::about(&mut house.app.db(), id.uuid()).await.unwrap();
        assert!(lines.iter().any(|line| line.verb == "community.destroy_parcels"), "the audit says so");
        assert_eq!(refusal(commands::hand_key(&house.app, &house.martin(), id).await), "community_linkage_over");
        assert_eq!(refusal(commands::count_round(&house.app, &house.maire(), id).await), "community_linkage_too_few");
        assert_eq!(refusal(commands::publish_round(&house.app, &house.maire(), id).await), "community_linkage_not_counted");
        house.is_sound().await;
    }

    async fn a_round_that_cannot_be_is_refused(house: House) {
        let two = BTreeSet::from([place("leeside-team"), place("kettle-drop-in")]);
        let form = RoundForm { name: "Spring".to_owned(), period: year(), organisations: two };
        let open = async |form: &RoundForm| refusal(commands::open_round(&house.app, &house.maire(), form).await);
        assert_eq!(open(&RoundForm { organisations: BTreeSet::from([place("leeside-team")]), ..form.clone() }).await, "community_linkage_too_few");
        let over = Period::of(jiff::civil::date(2025, 12, 1), jiff::civil::date(2026, 1, 31)).unwrap();
        assert_eq!(open(&RoundForm { period: over, ..form.clone() }).await, "community_linkage_year");
        assert_eq!(open(&RoundForm { name: " ".to_owned(), ..form.clone() }).await, "community_name_empty");
        assert_eq!(refusal(commands::open_round(&house.app, &house.fionnuala(), &form).await), "absent");
    }
}
