kernel::text_enum! {
    /// Why a response is left out. A word of a list, so that reasons can be counted and no sentence about anybody is kept.
    pub enum Reason {
        /// The same person answered twice.
        Twice = "twice",
        /// From somebody whom the survey is not for.
        NotMeant = "not_meant",
        /// It cannot be understood.
        NotUnderstood = "not_understood",
        /// Given to try the survey out, after it was open.
        Trial = "trial",
        /// Paper was keyed wrongly.
        KeyedWrongly = "keyed_wrongly",
        /// It tells who somebody else is.
        NamesSomebody = "names_somebody",
    }
}
