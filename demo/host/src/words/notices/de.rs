//! German.

use super::Words;

/// The texts.
pub const GERMAN: Words = Words {
    unknown: [
        "Dieser Einladungslink funktioniert nicht",
        "Er ist vielleicht unvollständig, oder eine neuere E-Mail hat ihn ersetzt. Öffnen Sie den \
         Link in der neuesten E-Mail, oder bitten Sie die einladende Person, die Einladung erneut \
         zu senden.",
    ],
    expired: [
        "Diese Einladung ist abgelaufen",
        "Einladungen gelten nur einige Tage. Bitten Sie die einladende Person, sie erneut zu \
         senden.",
    ],
    revoked: [
        "Diese Einladung wurde zurückgezogen",
        "Sie kann nicht mehr angenommen werden. Wenn Sie das für einen Fehler halten, fragen Sie \
         die Person, die Sie eingeladen hat.",
    ],
    declined: [
        "Sie haben diese Einladung abgelehnt",
        "Sie kann nicht mehr angenommen werden. Wenn Sie es sich anders überlegt haben, bitten Sie \
         die einladende Person um eine neue.",
    ],
    accepted: [
        "Diese Einladung wurde bereits angenommen",
        "Eine Einladung kann nur einmal angenommen werden. Wenn Sie das waren, melden Sie sich an, \
         um fortzufahren.",
    ],
    group_gone: [
        "Wozu Sie eingeladen waren, gibt es nicht mehr",
        "Der Workspace, das Team oder das Projekt dieser Einladung wurde gelöscht. Es gibt nichts \
         mehr, dem Sie beitreten könnten.",
    ],
    domain_not_allowed: [
        "Ihre Adresse kann hier nicht mehr eingeladen werden",
        "Seit dem Versand dieser Einladung wurde die Gruppe auf Adressen bestimmter Unternehmen \
         beschränkt. Bitten Sie die einladende Person, eine andere Adresse von Ihnen zu verwenden.",
    ],
    no_longer_allowed: [
        "Diese Einladung gilt nicht mehr",
        "Wer sie gesendet hat, darf in diese Gruppe niemanden mehr einladen. Bitten Sie dort eine \
         andere Person um eine Einladung.",
    ],
    proof_used: [
        "Dieser Link funktioniert nicht mehr",
        "Er funktioniert einmal und eine Stunde lang. Öffnen Sie den geteilten Link erneut, um eine \
         weitere E-Mail zu erhalten, oder melden Sie sich an, wenn Sie schon beigetreten sind.",
    ],
    link_used_up: [
        "Über diesen Link ist kein Platz mehr frei",
        "Es sind so viele Personen beigetreten, wie er zulässt. Bitten Sie die Person, die ihn \
         geteilt hat, um eine Einladung.",
    ],
    link_ended: [
        "Dieser geteilte Link wurde beendet",
        "Über ihn kann niemand mehr beitreten. Bitten Sie die Person, die ihn geteilt hat, um eine \
         Einladung.",
    ],
    links_off: [
        "Der Beitritt über Links ist abgeschaltet",
        "Diese Gruppe nimmt nur persönlich eingeladene Personen auf. Bitten Sie die Person, die den \
         Link geteilt hat, Sie einzuladen.",
    ],
    code_used: [
        "Diese Bestätigung funktioniert nicht mehr",
        "Sie funktioniert einmal und eine Stunde lang. Wenn Sie inzwischen ein Konto haben, melden \
         Sie sich an, sonst beginnen Sie von vorn.",
    ],
    admins_only: [
        "Diese Seite ist für Admins",
        "Um Einstellungen und Projekte kümmern sich nur Admins. Wenden Sie sich an eine dieser \
         Personen.",
    ],
    no_page: [
        "Diese Seite gibt es für Sie nicht",
        "Das Projekt wurde vielleicht gelöscht, oder Sie gehören nicht dazu.",
    ],
    foreign_form: [
        "Es wurde nichts geändert",
        "Dieses Formular kam nicht von Acme Tasks. Gehen Sie zur Seite selbst.",
    ],
    broken: [
        "Hier ist etwas schiefgegangen",
        "Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es noch einmal.",
    ],
    link_away: [
        "Ihre Einladung kann gerade nicht angezeigt werden",
        "Der Dienst, der die Einladungen verwaltet, antwortet nicht. Ihr Link ist weiterhin \
         gültig: Bitte laden Sie diese Seite in einer Minute neu.",
    ],
    backend_away: [
        "Einladungen sind gerade nicht erreichbar",
        "Der Dienst, der sie verwaltet, antwortet nicht. Es ist nichts verloren: Bitte versuchen Sie \
         es in einer Minute noch einmal.",
    ],
    go_on: "Zu Acme Tasks",
    sign_in: "Anmelden",
    sign_up: "Konto anlegen",
    again: "Noch einmal versuchen",
};
