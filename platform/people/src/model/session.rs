use super::{GlassId, SessionId};
use kernel::{PersonId, Time};

/// Marker of [`SessionId`].
pub enum SessionMark {}

kernel::text_enum! {
    /// What somebody signed in on, as coarsely as helps them to know it again.
    pub enum Device {
        /// An iPhone.
        Iphone = "iphone",
        /// An iPad.
        Ipad = "ipad",
        /// An Android phone.
        AndroidPhone = "android_phone",
        /// An Android tablet.
        AndroidTablet = "android_tablet",
        /// A computer with Windows.
        Windows = "windows",
        /// A Mac.
        Mac = "mac",
        /// A computer with Linux.
        Linux = "linux",
        /// Anything else.
        Other = "other",
    }
}

kernel::text_enum! {
    /// How somebody signed in.
    pub enum Way {
        /// With a link by mail.
        Link = "link",
        /// With a passkey.
        Passkey = "passkey",
        /// With password and code.
        Password = "password",
        /// Through their organisation.
        Organisation = "organisation",
        /// With the button of the demonstration.
        Demonstration = "demonstration",
    }
}
db::stored_as_text!(Device, Way);

/// The sign-in that a request came with; `people::layer` puts it into the extensions of the request.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Who signed in.
    pub person: PersonId,
    /// When they last proved who they are.
    pub proved_at: Time,
    /// The emergency that goes on in it.
    pub glass: Option<GlassId>,
}

db::row! {
    /// A sign-in as its owner sees it in the list.
    #[derive(Clone, Debug)]
    pub struct SignInListed {
        /// Its id.
        pub id: SessionId,
        /// On what.
        pub device: Device,
        /// How.
        pub way: Way,
        /// Since when.
        pub begun_at: Time,
        /// When it was last used, to a few minutes.
        pub seen_at: Time,
    }
}
