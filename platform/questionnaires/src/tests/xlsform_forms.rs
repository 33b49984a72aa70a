//! Forms as people make them, for the tests: each a workbook of three sheets.

use rust_xlsxwriter::Workbook;

/// A sheet as lines of cells between bars.
pub(super) type Sheet<'a> = (&'a str, &'a str);

/// A workbook of sheets, each cell text.
pub(super) fn book(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, text) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, line) in text.trim().lines().enumerate() {
            for (column, cell) in line.split('|').enumerate() {
                if !cell.is_empty() {
                    sheet.write_string(row as u32, column as u16, cell.replace("\\n", "\n")).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The forms, by name.
pub(super) fn forms() -> Vec<(&'static str, Vec<u8>)> {
    FORMS.iter().map(|(name, sheets)| (*name, book(sheets))).collect()
}

/// A form with a list of ten thousand towns.
pub(super) fn long_list() -> Vec<u8> {
    let long: String = (0..10_000).map(|n| format!("town|t{n}|Town {n}\n")).collect();
    let long = format!("list_name|name|label\n{long}");
    book(&[
        (
            "survey",
            "type|name|label|appearance\n\
             select_one town|where|Where?|autocomplete",
        ),
        ("choices", &long),
    ])
}

const FORMS: [(&str, &[Sheet<'static>]); 14] = [
    (
        "walk",
        &[
            (
                "survey",
                "type|name|label|required|relevant|default\n\
             text|who|Who walked?|yes||\n\
             integer|steps|How far?|||0\n\
             note|thanks|Well done||${steps} > 100|",
            ),
            ("settings", "form_title|form_id|version\nA walk|walk|3"),
        ],
    ),
    (
        "household roster",
        &[
            (
                "survey",
                "type|name|label|repeat_count|calculation|relevant\n\
             integer|size|How many live here?|||\n\
             begin repeat|person|Each person|${size}||\n\
             text|first_name|First name|||\n\
             integer|age|Age in years|||\n\
             begin repeat|course|Courses of this person|||${age} > 15\n\
             text|course_name|Which course?|||\n\
             end repeat|||||\n\
             end repeat|||||\n\
             calculate|adults|||count(${age})|",
            ),
            ("settings", "form_title|form_id\nRoster|roster"),
        ],
    ),
    (
        "cascade",
        &[
            (
                "survey",
                "type|name|label|choice_filter\n\
             select_one region|region|Region|\n\
             select_one county|county|County|region = ${region}\n\
             select_one town|town|Town|county = ${county}",
            ),
            (
                "choices",
                "list_name|name|label|region|county\n\
             region|west|The west||\n\
             region|south|The south||\n\
             county|mayo|Mayo|west|\n\
             county|cork|Cork|south|\n\
             town|westport|Westport||mayo\n\
             town|cobh|Cobh||cork",
            ),
        ],
    ),
    (
        "three languages",
        &[
            (
                "survey",
                "type|name|label::English (en)|label::Gaeilge (ga)|label::Srpski (sr-Latn)|\
                 hint::English (en)|hint::Srpski (sr-Latn)\n\
             select_one mood|mood|How are you?|Conas atá tú?|Kako ste?|Today|Danas\n\
             text|more|More?|Tuilleadh?|Još nešto?||",
            ),
            (
                "choices",
                "list_name|name|label::English (en)|label::Gaeilge (ga)|label::Srpski (sr-Latn)\n\
             mood|good|Good|Go maith|Dobro\n\
             mood|bad|Not good|Go dona|Nije dobro",
            ),
            ("settings", "form_title|form_id|default_language\nMood|mood|Srpski (sr-Latn)"),
        ],
    ),
    (
        "scoring",
        &[
            (
                "survey",
                "type|name|label|calculation|appearance\n\
             begin group|block|Each of these||table-list\n\
             select_one often|q1|I slept||\n\
             select_one often|q2|I ate||\n\
             end group||||\n\
             calculate|sum||number(${q1}) + number(${q2})|\n\
             calculate|band||if(${sum} >= 4, 'high', 'low')|",
            ),
            ("choices", "list_name|name|label\noften|0|Never\noften|1|Sometimes\noften|2|Often"),
        ],
    ),
    (
        "constraints",
        &[(
            "survey",
            "type|name|label|constraint|constraint_message|required|required_message\n\
             text|eircode|Routing key|regex(., '^[A-Z][0-9]{2}$')|One letter, two digits.|yes|Please write it.\n\
             integer|age|Age|. >= 0 and . <= 120|Between 0 and 120.||\n\
             date|begun|Begun on|. <= today()|Not after today.||",
        )],
    ),
    (
        "ranges",
        &[(
            "survey",
            "type|name|label|parameters|appearance\n\
             range|pain|Pain|start=0 end=10 step=1|\n\
             range|warm|How warm?|start=15.5 end=25.5 step=0.5|\n\
             range|stars|Stars|start=1 end=5 step=1|rating",
        )],
    ),
    (
        "ranking",
        &[
            (
                "survey",
                "type|name|label|parameters\n\
             rank wish|wishes|Put these in order|\n\
             select_multiple wish|now|What now?|randomize=true",
            ),
            ("choices", "list_name|name|label\nwish|rest|Rest\nwish|work|Work\nwish|learn|Learn"),
        ],
    ),
    (
        "mood diary",
        &[(
            "survey",
            "type|name|label|guidance_hint|default|read_only|appearance\n\
             date|day|Day||2031-03-01||\n\
             time|up|Got up at||||\n\
             select_one_from_file moods.csv|mood|Mood||||\n\
             text|words|In your words|Read slowly.|||multiline\n\
             acknowledge|done|I am done||||\n\
             text|fixed|Kept||abc|yes|",
        )],
    ),
    (
        "clinic visit",
        &[
            (
                "survey",
                "type|name|label|relevant|appearance|trigger\n\
             start|start||||\n\
             end|end||||\n\
             deviceid|device||||\n\
             begin_group|first|First page||field-list|\n\
             select_one yn or_other|came|Did you come by bus?|||\n\
             geopoint|place|Where?|||\n\
             end_group|||||\n\
             begin_group|second|Second page|${came} = 'yes'||\n\
             barcode|card|Card|||\n\
             image|photo|Photo|||\n\
             dateTime|next|Next visit|||${card}\n\
             end_group|||||",
            ),
            ("choices", "list_name|name|label\nyn|yes|Yes\nyn|no|No"),
        ],
    ),
    (
        "media",
        &[
            (
                "survey",
                "type|name|label|media::image|media::audio|media::image::English (en)|body::accuracy\n\
             select_one face|face|Which face?|faces.png|ask.mp3|faces-en.png|\n\
             geopoint|here|Here||||10",
            ),
            (
                "choices",
                "list_name|name|label|media::image\n\
             face|happy|Happy|happy.png\n\
             face|sad|Sad|sad.png",
            ),
        ],
    ),
    (
        "entities",
        &[
            ("survey", "type|name|label|save_to\ntext|tree|Which tree?|species"),
            ("entities", "list_name|label\ntrees|${tree}"),
            ("external_choices", "list_name|name\nplots|p1"),
            ("settings", "form_title|form_id|style|instance_name\nTrees|trees|pages|${tree}"),
        ],
    ),
    (
        "old spelling",
        &[
            (
                "Survey",
                "Type|Name|Caption|Relevance|ReadOnly|Constraint Message|Constraint\n\
             select one from yn|smoke|Do you smoke? ||||\n\
             select all that apply from what|kinds|What?|selected(${smoke}, 'yes')|no||",
            ),
            ("Choices", "List Name|Value|Label\nyn|yes|Yes\nyn|no|No\nwhat|pipe|Pipe"),
        ],
    ),
    (
        "duplicates allowed",
        &[
            (
                "survey",
                "type|name|label|choice_filter\n\
             select_one r|r|Region|\n\
             select_one c|c|County|r = ${r}",
            ),
            ("choices", "list_name|name|label|r\nr|a|A|\nr|b|B|\nc|other|Other in A|a\nc|other|Other in B|b"),
            ("settings", "form_title|form_id|allow_choice_duplicates\nTwice|twice|yes"),
        ],
    ),
];
