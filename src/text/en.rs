//! English: the built-in language, and the list of all keys.

macro_rules! texts {
    ($($name:ident = $english:literal,)+) => {
        /// The key of a text.
        #[allow(missing_docs, reason = "the English text beside each key is its documentation")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum T {
            $($name,)+
        }

        impl T {
            /// Every key.
            pub const ALL: &'static [T] = &[$(T::$name,)+];

            pub(super) const fn english(self) -> &'static str {
                match self {
                    $(T::$name => $english,)+
                }
            }
        }
    };
}

texts! {
    // The form.
    InviteHeading = "Invite people",
    EmailLabel = "E-mail addresses",
    EmailHint = "Type or paste as many as you like, in any form.",
    EmailPlaceholder = "name@company.com",
    ChipList = "Addresses to invite",
    ChipEdit = "Edit {address}",
    ChipEditing = "Address",
    ChipRemove = "Remove {address}",
    ChipRemoved = "{address} removed.",
    Duplicates = "one={first} is already in the list. | other={n} addresses were already in the list.",
    Surplus = "There is room for {n} addresses at a time. The rest is still in the box.",
    GroupLabel = "Invite to",
    GroupPlaceholder = "Search groups",
    GroupList = "Groups",
    GroupFound = "one=1 group found | other={n} groups found",
    GroupNone = "No group matches “{search}”.",
    GroupRemove = "Remove {group}",
    GroupCount = "one=1 group chosen | other={n} groups chosen",
    RoleLabel = "Role",
    MessageLabel = "Personal message (optional)",
    FieldOptional = "{label} (optional)",
    SelectNothing = "Please choose",
    Send = "Send invitations",
    Sending = "Sending…",
    SendingProgress = "{done} of {total} sent",

    // What keeps the form from being sent.
    ProblemNoAddress = "Enter at least one e-mail address.",
    ProblemInvalid = "one=One address needs a look. | other={n} addresses need a look.",
    ProblemNoGroup = "Choose at least one group.",
    ProblemTooManyGroups = "Choose no more than {n} groups at a time.",
    ProblemHeld = "This page did not let the invitations be sent. Everything is still here.",
    ProblemMissing = "Fill in “{label}”.",

    // Why a text is no address.
    EmailNoAt = "There is no @ in it.",
    EmailSeveralAts = "There is more than one @ in it.",
    EmailNoLocal = "The part before the @ is missing.",
    EmailNoDomain = "The part after the @ is missing.",
    EmailCharacter = "“{character}” cannot stand before the @.",
    EmailDots = "Dots before the @ must stand between other characters.",
    EmailDomain = "The part after the @ is not a valid domain.",
    EmailDomainDot = "The ending is missing, such as .com.",
    EmailReserved = "This domain is reserved for samples; no mail would arrive.",
    EmailTooLong = "It is longer than an address can be.",

    // What became of a send.
    ResultInvited = "one=1 invitation sent. | other={n} invitations sent.",
    ResultAlready = "{address} already has an open invitation to {group}.",
    ResultRefused = "one=One address could not be invited. It is still in the box, with the reason. | other={n} addresses could not be invited. They are still in the box, with the reasons.",
    RefusedIn = "{group}: {reason}",
    RefusedEmail = "The server does not take this address.",
    RefusedDomain = "Addresses of this domain may not be invited.",
    RefusedGroup = "You may not invite into this group.",
    RefusedRole = "You may not give this role.",
    RefusedRate = "Too many invitations for now.",
    AlreadyMember = "Already a member.",
    RefusedOther = "It could not be invited.",

    // The list.
    OpenHeading = "Invitations",
    OpenGroup = "Group",
    OpenSearch = "Search invitations",
    OpenStatus = "Show",
    StatusOpen = "Open",
    StatusExpired = "Expired",
    ListLabel = "Invitations to {group}",
    ListCount = "one=1 invitation | other={n} invitations",
    ListLoading = "Loading invitations…",
    ListEmptyOpen = "No open invitations to {group}. People you invite show here until they answer.",
    ListEmptyExpired = "No expired invitations to {group}.",
    ListNothingFound = "Nothing matches “{search}”.",
    ListMore = "Show more",
    ListMoreLoading = "Loading more…",
    ListRetry = "Try again",
    RowInvitedBy = "Invited by {name} {when}",
    RowInvitedByYou = "Invited by you {when}",
    RowInvited = "Invited {when}",
    RowExpires = "Expires {when}",
    RowExpired = "Expired {when}",
    DeliveryQueued = "Waiting to be sent",
    DeliverySent = "Sent",
    DeliveryDelivered = "Delivered",
    DeliveryFailed = "Mail could not be sent",
    DeliveryExpired = "Expired",
    Resend = "Resend",
    ResendTo = "Resend to {address}",
    Resending = "Resending…",
    Resent = "Sent again",
    ResentTo = "Sent again to {address}.",
    ResendAgain = "Can be sent again {when}",
    Revoke = "Revoke",
    RevokeOf = "Revoke the invitation of {address}",
    RevokeAsk = "Revoke the invitation of {address}?",
    RevokeConfirm = "Yes, revoke",
    RevokeKeep = "Keep",
    Revoking = "Revoking…",
    RevokedOf = "The invitation of {address} was revoked.",
    ResendFailed = "Not sent again. {reason}",
    RevokeFailed = "Not revoked. {reason}",
    GoneOf = "The invitation of {address} is no longer valid.",

    // Why a request failed.
    ErrorOffline = "You are offline. Try again when you are connected.",
    ErrorNetwork = "The server cannot be reached. Try again in a moment.",
    ErrorTimeout = "The server did not answer in time. Try again in a moment.",
    ErrorResponse = "The server gave an unexpected answer.",
    ErrorSession = "Your session has ended.",
    ErrorSignedOut = "You are not signed in any more.",
    ForbiddenInvite = "You are not allowed to send this invitation.",
    ForbiddenList = "You are not allowed to see these invitations.",
    ForbiddenResend = "You are not allowed to send this invitation again.",
    ForbiddenRevoke = "You are not allowed to revoke this invitation.",
    ErrorGone = "This invitation is no longer valid.",
    ErrorNoInvite = "The server takes no invitations here.",
    ErrorNoList = "The server does not know this group.",
    ErrorConflict = "This invitation has been answered or revoked already.",
    ErrorInFlight = "It is still being worked on. Try again in a moment.",
    ErrorInvalid = "The server did not accept it.",
    ErrorTooLarge = "It is too much at once: the server takes 256 KB. Send it in smaller parts.",
    ErrorRate = "That was too often.",
    ErrorRetryWhen = "Try again {when}.",
    ErrorRetryNow = "You can try again now.",
    ErrorUnavailable = "The server is temporarily unavailable.",
    ErrorServer = "Something went wrong on the server.",
    ErrorCode = "Code: {id}",
    ErrorReference = "Reference: {id}",
    Kept = "Nothing you typed is lost.",

    // Notices in place of the widget.
    NoticeNoTokenTitle = "Sign in to invite people",
    NoticeNoToken = "This page has not told us who you are yet.",
    NoticeMalformedTitle = "Invitations cannot be shown",
    NoticeMalformed = "This page gave something that is not an invitation token. Its developers find the reason in the browser’s console.",
    NoticeMilliseconds = "The token’s expiry is in milliseconds; it has to be in seconds.",
    NoticeApiKeyTitle = "This page exposes a secret",
    NoticeApiKey = "It gave an API key in place of a token. The key must be rotated now; a token is made on the server.",
    NoticeExpiredTitle = "Your session has ended",
    NoticeExpired = "Reload the page to go on.",
    NoticeExpiredWorking = "What you typed is kept. You can go on as soon as the page has renewed your session.",
    NoticeNoGroupsTitle = "There is nothing to invite to yet",
    NoticeNoGroups = "You are not in a workspace, team or project that people can be invited to.",
    NoticeOtherGroupTitle = "You are not in this group",
    NoticeOtherGroup = "Only its members can invite people to it.",
    NoticeMayNotInviteTitle = "Your role cannot invite people",
    NoticeMayNotInvite = "Ask an administrator if somebody should be added.",
}
