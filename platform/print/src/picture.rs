//! The pictures of `documents::chart`, made fit for paper: colours as values, one fixed width, and the stretched lines drawn as
//! they stand, since programs that set pages know neither style tokens nor lines that keep their width when stretched.

use serde::{Deserialize, Serialize};

/// How wide a chart is drawn, in its own points; text of 16 of them is read as 11 on the page.
const WIDTH: f64 = 660.0;
/// What is drawn beyond the edges: the names of lines, half a marker.
const AIR: f64 = 8.0;

/// The colours of the house, on paper.
const STYLE: &str = include_str!("chart.css");

/// A picture with the words for those who do not see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The picture.
    pub svg: String,
    /// What it shows, in sentences.
    pub about: String,
    /// What stands below it. May be empty.
    pub caption: String,
}

impl Picture {
    /// The picture in a figure of `documents::chart`. None when there is none: with no rows or too many series only the table stands.
    pub fn of_chart(figure: &str, caption: impl Into<String>) -> Option<Self> {
        let start = figure.find("<svg class=\"comhar-chart__picture\"")?;
        let end = figure.rfind("</svg>")?;
        let picture = figure.get(start..end)?;
        let (open, inside) = picture.split_once('>')?;
        let height: f64 = attribute(open, "height")?.parse().ok()?;
        let title = between(inside, "<title", "</title>").unwrap_or_default();
        let about = between(inside, "<desc", "</desc>").unwrap_or_default();
        let drawn = inside.split_once("</desc>").map_or(inside, |(_, drawn)| drawn);
        let said: Vec<&str> = [title.trim(), about.trim()].into_iter().filter(|words| !words.is_empty()).collect();
        Some(Self {
            svg: whole(&unstretched(drawn), height),
            about: plain(&said.join(". ").replace("..", ".").replace("?.", "?")),
            caption: caption.into(),
        })
    }
}

/// The picture as a file of its own.
fn whole(drawn: &str, height: f64) -> String {
    let (width, tall) = (AIR.mul_add(2.0, WIDTH), AIR.mul_add(2.0, height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{tall}\" viewBox=\"-{AIR} -{AIR} {width} {tall}\"><style>{STYLE}</style>\
         <svg x=\"0\" y=\"0\" width=\"{WIDTH}\" height=\"{height}\" overflow=\"visible\">{drawn}</svg></svg>"
    )
}

/// Lines lie in a picture that is a hundred wide and stretched: here their points are moved instead.
fn unstretched(drawn: &str) -> String {
    const STRETCHED: &str = "preserveAspectRatio=\"none\">";
    let Some(at) = drawn.find(STRETCHED) else { return drawn.to_owned() };
    let (head, rest) = drawn.split_at(at + STRETCHED.len());
    let (Some(open), Some((lines, foot))) = (head.rfind("<svg"), rest.split_once("</svg>")) else {
        return drawn.to_owned();
    };
    let before = head.get(..open).unwrap_or_default();
    let moved: Vec<String> = lines
        .split(" d=\"")
        .enumerate()
        .map(|(index, part)| if index == 0 { part.to_owned() } else { path(part) })
        .collect();
    format!("{before}<g>{}</g>{foot}", moved.join(" d=\""))
}

/// The points of a path up to its quotation mark, moved; the rest as it stands.
fn path(part: &str) -> String {
    let Some((points, rest)) = part.split_once('"') else { return part.to_owned() };
    let mut moved = String::with_capacity(points.len() * 2);
    for (index, number) in points.split(' ').enumerate() {
        // "M12", "30L40", "60": each but the first ends a height and may begin a place across.
        let at = number.find(['M', 'L']);
        let (height, across) = at.map_or((number, ""), |at| number.split_at(at));
        if index > 0 {
            moved.push(' ');
        }
        moved.push_str(height);
        if let (Some(pen), Some(Ok(place))) = (across.chars().next(), across.get(1..).map(str::parse::<f64>)) {
            moved.push(pen);
            moved.push_str(&format!("{:.2}", place / 100.0 * WIDTH));
        }
    }
    format!("{moved}\"{rest}")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag.get(from..)?.split_once('"').map(|(value, _)| value)
}

/// What stands in an element, its opening tag given up to its name.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    let (_, rest) = rest.split_once('>')?;
    rest.split_once(close).map(|(inside, _)| inside)
}

fn plain(markup: &str) -> String {
    markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
