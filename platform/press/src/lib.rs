//! Reports on paper and for screen readers: a [`print::Document`] goes in, PDF bytes come out. The PDF is tagged (PDF/UA-1) and made to be
//! kept (PDF/A-2a). The same document gives the same bytes on every machine and on every day: no clock, no chance, no file of the machine.
//! Words of people are text here and never markup.

mod letters;
mod paper;
#[cfg(test)]
mod tests;

pub use paper::pdf;

/// The printer that the server hands to its pages.
pub const PRINTER: print::Printer = print::Printer(pdf);
