//! The card of one invitation, step by step.

use invitation_widget::api::error::{ApiError, ErrorKind};
use invitation_widget::received::{Addressee, ReceivedInvitation, Standing};
use invitation_widget::state::accept::{Activity, Attempt, Card, Ending};
use invitation_widget::timestamp::Timestamp;
use rstest::rstest;

use crate::received::invitation;
use crate::support::to_ascii;

const BEFORE: Timestamp = Timestamp::from_millis(999);
const AFTER: Timestamp = Timestamp::from_millis(1_000);

fn refusal(status: u16, code: &str) -> ApiError {
    ApiError::from_answer(status, None, &format!(r#"{{"code":"{code}"}}"#))
}

fn lost() -> ApiError {
    ApiError::without_answer(ErrorKind::Network)
}

fn card_of(answer: Result<ReceivedInvitation, ApiError>, own: &[&str]) -> Card {
    let own: Vec<String> = own.iter().map(|&own| own.to_owned()).collect();
    Card::of(answer, &own, &to_ascii)
}

fn open(activity: Activity) -> Card {
    Card::Open(invitation("inv-1"), activity)
}

fn ended(ending: Ending) -> Card {
    Card::Ended(invitation("inv-1"), ending)
}

/// One with this standing.
fn standing(standing: Standing) -> ReceivedInvitation {
    ReceivedInvitation { standing, ..invitation("inv-1") }
}

#[rstest]
#[case(Standing::Accepted, Ending::AcceptedBefore)]
#[case(Standing::Expired, Ending::Expired)]
#[case(Standing::Declined, Ending::Declined)]
#[case(Standing::Replaced, Ending::Replaced)]
#[case(Standing::GroupGone, Ending::GroupGone)]
#[case(Standing::Revoked, Ending::Revoked)]
fn each_way_to_end_is_its_own(#[case] how: Standing, #[case] ending: Ending) {
    // Whoever has come by the mailed link is told, with whatever address.
    for own in ["ann@acme.com", "bob@acme.com"] {
        let card = card_of(Ok(standing(how)), &[own]);
        assert_eq!(card, Card::Ended(standing(how), ending));
    }
}

#[rstest]
#[case::same(&["ann@acme.com"], true)]
#[case::case_folded(&["Ann@ACME.com"], true)]
#[case::one_of_several(&["ann@home.example", "ann@acme.com"], true)]
#[case::other(&["bob@acme.com"], false)]
#[case::tagged(&["ann+1@acme.com"], false)]
#[case::none(&[], false)]
#[case::no_address(&["ann"], false)]
fn d14_an_open_one_is_for_the_address_that_was_invited(#[case] own: &[&str], #[case] is_own: bool) {
    let expected = if is_own { open(Activity::Idle) } else { ended(Ending::WrongAccount) };
    assert_eq!(card_of(Ok(invitation("inv-1")), own), expected);
}

#[test]
fn d14_domains_are_compared_in_their_ascii_form() {
    let addressee = Addressee::Person("ann@xn--bcher-kva.com".to_owned());
    let invitation = ReceivedInvitation { addressee, ..invitation("inv-1") };
    let card = card_of(Ok(invitation.clone()), &["ann@bücher.com"]);
    assert_eq!(card, Card::Open(invitation, Activity::Idle));
}

#[test]
fn one_for_a_domain_is_for_whoever_sees_it() {
    let invitation = ReceivedInvitation { addressee: Addressee::Domain, ..invitation("inv-1") };
    assert!(matches!(card_of(Ok(invitation), &[]), Card::Open(..)));
}

#[test]
fn d11_unknown_foreign_and_ended_ones_are_one_and_the_same() {
    assert_eq!(card_of(Err(refusal(404, "not_found")), &["ann@acme.com"]), Card::NotFound);
    assert_eq!(card_of(Err(lost()), &[]), Card::Failed(lost()));
}

#[rstest]
#[case(409, "already_accepted", Ending::AcceptedBefore)]
#[case(403, "wrong_account", Ending::WrongAccount)]
#[case(403, "domain_not_allowed", Ending::DomainNotAllowed)]
#[case(403, "forbidden", Ending::NotAllowed)]
fn d20_what_is_refused_for_good_ends_the_card(
    #[case] status: u16,
    #[case] code: &str,
    #[case] ending: Ending,
) {
    let error = refusal(status, code);
    let card = open(Activity::Accepting).refused(Attempt::Accept, error.clone());
    assert_eq!(card, ended(ending));
    // Of a decline it says nothing.
    let card = open(Activity::Declining).refused(Attempt::Decline, error.clone());
    assert_eq!(card, open(Activity::Failed(Attempt::Decline, error)));
}

#[rstest]
#[case(refusal(500, "internal"))]
#[case(refusal(403, "origin_not_allowed"))]
#[case(refusal(429, "rate_limited"))]
#[case(lost())]
fn what_may_pass_leaves_the_card_open(#[case] error: ApiError) {
    let card = open(Activity::Accepting).refused(Attempt::Accept, error.clone());
    assert_eq!(card, open(Activity::Failed(Attempt::Accept, error)));
}

#[test]
fn an_invitation_ends_while_somebody_looks_at_it_but_not_while_the_backend_is_at_work() {
    assert_eq!(open(Activity::Idle).at(BEFORE), open(Activity::Idle));
    assert_eq!(open(Activity::Idle).at(AFTER), ended(Ending::Expired));
    assert_eq!(open(Activity::AskingToDecline).at(AFTER), ended(Ending::Expired));
    assert_eq!(open(Activity::Accepting).at(AFTER), open(Activity::Accepting));
    assert_eq!(ended(Ending::Accepted).at(AFTER), ended(Ending::Accepted));
    assert_eq!(Card::Loading.at(AFTER), Card::Loading);
}

#[test]
fn reading_it_again_undoes_nothing_that_the_person_has_done_or_does() {
    let declined = || Card::Ended(standing(Standing::Declined), Ending::Declined);
    for done in [ended(Ending::Accepted), declined()] {
        assert_eq!(done.clone().updated(Card::NotFound), done);
        assert_eq!(done.clone().updated(open(Activity::Idle)), done);
    }
    for busy in [open(Activity::Accepting), open(Activity::Declining)] {
        assert_eq!(busy.clone().updated(Card::NotFound), busy);
        assert_eq!(busy.clone().updated(open(Activity::Idle)), busy);
    }
    let asking = open(Activity::AskingToDecline);
    assert_eq!(asking.clone().updated(open(Activity::Idle)), asking);
    assert_eq!(asking.clone().updated(Card::Failed(lost())), asking);
    assert_eq!(asking.updated(ended(Ending::Revoked)), ended(Ending::Revoked));
    assert_eq!(ended(Ending::Expired).updated(Card::Failed(lost())), ended(Ending::Expired));
    assert_eq!(Card::NotFound.updated(Card::Failed(lost())), Card::NotFound);
    assert_eq!(ended(Ending::Expired).updated(open(Activity::Idle)), open(Activity::Idle));
    assert_eq!(Card::Loading.updated(Card::Failed(lost())), Card::Failed(lost()));
}

#[test]
fn what_is_gone_is_looked_up_and_never_offered_again() {
    assert_eq!(Card::looked_up(ended(Ending::GroupGone)), ended(Ending::GroupGone));
    for fresh in [open(Activity::Idle), Card::Failed(lost()), Card::NotFound] {
        assert_eq!(Card::looked_up(fresh), Card::NotFound);
    }
}
