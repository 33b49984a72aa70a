use super::TODAY;
use crate::{
    model::outside::{Contradiction, Held, Printed, Unit, Whence},
    rules::outside::{PRESETS, Reading, Report, fitting, preset, read_file, row_name},
};

const NHS: &[u8] = include_bytes!("../../../data/mhsds_4ww_sep2024.csv.gz");
const SENT: &[u8] = include_bytes!("../../../data/stpatricks_2016_day_services_survey_response.csv");
const EARLIER: &[u8] = include_bytes!("../../../data/stpatricks_2016_earlier_services.csv");
const SCORES: &[u8] = include_bytes!("../../../data/stpatricks_2016_recovery_programme_ras.csv");
const SERBIA: &[u8] = include_bytes!("../../../data/serbia_recovery_within_community_2014_15.csv");

fn read(id: &str, file: &[u8]) -> Reading {
    let table = read_file(file).unwrap();
    assert_eq!(fitting(&table).map(|preset| preset.id.as_str()), Some(id));
    let report = Report::of(&table, &preset(id).unwrap().plan, TODAY).unwrap();
    assert_eq!(report.troubles, [], "{id}");
    report.reading.unwrap()
}

fn figure(reading: &Reading, measure: &str, about: &str) -> Printed {
    let place = reading.shape.measures.iter().position(|one| one.code == measure).unwrap();
    let cell = reading.cells[place].iter().find(|cell| row_name(&reading.shape, cell) == about).unwrap();
    match cell.held {
        Held::Figure(number) => number,
        _ => panic!("{measure} of {about} is {:?}", cell.held),
    }
}

#[test]
fn every_known_table_is_a_file_that_can_be_read() {
    for file in crate::rules::outside::preset_files() {
        serde_json::from_str::<crate::rules::outside::Preset>(file).unwrap();
    }
    assert_eq!(PRESETS.len(), crate::rules::outside::preset_files().len());
}

#[test]
fn the_nhs_file_is_read_whole_its_hidden_cells_stay_hidden_and_england_is_what_was_published() {
    let nhs = read("nhs_mhsds_waiting", NHS);
    let cells: usize = nhs.cells.iter().map(Vec::len).sum();
    let measures = &nhs.shape.measures;
    let hidden: u32 = measures.iter().map(|measure| measure.hidden).sum();
    assert_eq!((cells, measures.len(), hidden), (18_942, 44, 11_660));
    assert_eq!(nhs.shape.dimensions[0].of.len(), 456);
    assert_eq!(nhs.shape.periods, ["2024-Q3", "2024-09"]);
    let england = |measure| figure(&nhs, measure, "England");
    assert_eq!(england("MRS01"), Printed::whole(13_706));
    assert_eq!(england("MRS01a"), Printed::whole(1_148));
    assert_eq!(england("MRS01b"), Printed { units: 8_375_894, places: 6 });
    assert_eq!(england("MRS03a"), Printed::whole(90));
    assert_eq!(england("MRS03b"), Printed::whole(725));
    assert_eq!(england("MRS06"), Printed::whole(525_448));
    let unit = |code: &str| measures.iter().find(|measure| measure.code == code).unwrap().unit;
    assert_eq!((unit("MRS01"), unit("MRS01b"), unit("MRS03a")), (Unit::Count, Unit::Percent, Unit::Days));
    assert_eq!((nhs.compared.agreed, nhs.compared.contradictions.len()), (4, 0));
}

#[test]
fn the_months_of_the_hospital_survey_add_up_and_october_is_a_zero() {
    let sent = read("stpatricks_day_services", SENT);
    assert_eq!(sent.shape.periods.len(), 12);
    assert_eq!((sent.compared.agreed, sent.compared.contradictions.len()), (2, 0));
    let returned = &sent.cells[1];
    let october = returned.iter().find(|cell| sent.shape.periods[cell.period.unwrap() as usize] == "2016-10").unwrap();
    assert_eq!(october.held, Held::Figure(Printed::whole(0)));
    assert_eq!(sent.shape.parts, [(1, 0)]);
}

#[test]
fn the_percentages_of_the_hospitals_text_stand_beside_those_of_its_own_table() {
    let earlier = read("stpatricks_earlier_services", EARLIER);
    assert_eq!(earlier.compared.agreed, 7);
    let found: Vec<_> = earlier.compared.contradictions.iter().map(beside).collect();
    let [stated_stay, given_stay] = [394, 318].map(|units| Printed { units, places: 1 });
    // 96 of 223 is 43.05: the table prints 43.
    let [stated_clinic, given_clinic] = [414, 430].map(|units| Printed { units, places: 1 });
    let of = |part| Some((Printed::whole(part), Printed::whole(223)));
    assert_eq!(found, [(stated_stay, given_stay, of(71)), (stated_clinic, given_clinic, of(96))]);
    assert!(earlier.compared.contradictions.iter().all(|one| matches!(one.whence, Whence::Text(_))));
    assert_eq!(figure(&earlier, "percent", "In-patient stay"), given_stay);
}

type Beside = (Printed, Printed, Option<(Printed, Printed)>);

fn beside(one: &Contradiction) -> Beside {
    (one.stated, one.computed, one.of)
}

#[test]
fn scores_keep_their_signs_and_words_stay_words() {
    let scores = read("stpatricks_recovery_programme", SCORES);
    assert_eq!(figure(&scores, "value", "Total"), Printed { units: -637, places: 2 });
    assert_eq!(figure(&scores, "post", "Personal confidence"), Printed { units: 552, places: 2 });
    let p = scores.shape.measures.iter().position(|one| one.code == "p").unwrap();
    assert_eq!(scores.cells[p][0].held, Held::Words("<.005".to_owned()));
    assert_eq!(scores.shape.dimensions[0].of[0].group.as_deref(), Some("median"));
    let missing = scores.shape.measures.iter().find(|one| one.code == "pre_sd").unwrap();
    assert_eq!((missing.figures, missing.absent), (2, 4));
}

#[test]
fn the_serbian_project_says_136_people_and_its_uses_come_to_370() {
    let serbia = read("serbia_recovery", SERBIA);
    let of = |about| figure(&serbia, "value", about).units;
    let uses = [
        "crisis_support",
        "drop_in",
        "legal_counselling",
        "self_support_groups",
        "family_counselling_or_conference",
        "art_therapy",
        "education_or_training_courses",
    ];
    assert_eq!(of("users_with_at_least_one_service"), 136);
    assert_eq!(uses.map(of).iter().sum::<i64>(), 370);
    assert_eq!((serbia.compared.agreed, serbia.compared.contradictions.len()), (1, 0));
    assert_eq!(figure(&serbia, "value", "mean_quality_grade_out_of_5"), Printed { units: 464, places: 2 });
}
