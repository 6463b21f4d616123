#include "ui/pages/common/reject_words.h"

#include "ui/pages/common/words.h"

namespace unbar::ui {

using domain::RejectCode;

QString rejectText(RejectCode code)
{
    switch (code) {
    case RejectCode::Blur:
        return Words::tr("The writing is blurred");
    case RejectCode::Glare:
        return Words::tr("Light hides part of it");
    case RejectCode::Cropped:
        return Words::tr("An edge is cut off");
    case RejectCode::Covered:
        return Words::tr("Something covers part of it");
    case RejectCode::WrongSide:
        return Words::tr("This is the other side");
    case RejectCode::Expired:
        return Words::tr("The document has expired");
    case RejectCode::NameDiff:
        return Words::tr("The name differs from the registration");
    case RejectCode::NumberDiff:
        return Words::tr("The document number differs from the registration");
    case RejectCode::NotOwner:
        return Words::tr("It is not the account holder's");
    case RejectCode::AuthMissing:
        return Words::tr("The letter of authority is missing");
    case RejectCode::AuthExpired:
        return Words::tr("The letter of authority has expired");
    case RejectCode::SealUnclear:
        return Words::tr("The seal cannot be read");
    case RejectCode::NotSufficient:
        return Words::tr("It does not show enough");
    case RejectCode::SuspectAltered:
        return Words::tr("The reviewer needs an unedited picture");
    case RejectCode::FaceFail:
        return Words::tr("The face check did not match");
    case RejectCode::Duplicate:
        return Words::tr("The same file was handed in twice");
    case RejectCode::WrongType:
        return Words::tr("This is another kind of document");
    case RejectCode::PoliceHold:
        return Words::tr("The police have to clear this first");
    case RejectCode::OverLimit:
        return Words::tr("Too many numbers under this ID");
    case RejectCode::Other:
        break;
    }
    return Words::tr("The reviewer needs something else");
}

QString rejectAdvice(RejectCode code)
{
    switch (code) {
    case RejectCode::Blur:
        return Words::tr("Rest your arms on a table and take it again.");
    case RejectCode::Glare:
        return Words::tr("Tilt it away from the lamp and take it again.");
    case RejectCode::Cropped:
        return Words::tr("Keep all four corners in the picture.");
    case RejectCode::Covered:
        return Words::tr("Keep fingers and other things off it, and take it again.");
    case RejectCode::WrongSide:
        return Words::tr("Turn it over and take the side that is asked for.");
    case RejectCode::Expired:
        return Words::tr("Hand in a current one. A temporary ID card counts too.");
    case RejectCode::NameDiff:
        return Words::tr("Did the name change? Hand in the proof of the former name too.");
    case RejectCode::NumberDiff:
        return Words::tr("Hand in the document the number was registered with, or the proof of the change.");
    case RejectCode::NotOwner:
        return Words::tr("Hand in the account holder's own document.");
    case RejectCode::AuthMissing:
        return Words::tr("Add the signed letter and both ID cards.");
    case RejectCode::AuthExpired:
        return Words::tr("Have the account holder sign a new letter.");
    case RejectCode::SealUnclear:
        return Words::tr("Take the sealed page again, flat and in even light.");
    case RejectCode::NotSufficient:
        return Words::tr("Add what shows the facts: dates, names, places.");
    case RejectCode::SuspectAltered:
        return Words::tr("Take a new picture of the original. Only cover what you may cover here.");
    case RejectCode::FaceFail:
        return Words::tr("Use another way: video, a store, or network identity.");
    case RejectCode::Duplicate:
        return Words::tr("Choose the other page or file.");
    case RejectCode::WrongType:
        return Words::tr("Check the name of the item and hand in that document.");
    case RejectCode::PoliceHold:
        return Words::tr("Ask the police unit for a clearance letter, then hand it in.");
    case RejectCode::OverLimit:
        return Words::tr("Cancel numbers you do not need, then go on here.");
    case RejectCode::Other:
        break;
    }
    return Words::tr("Read what the reviewer writes and hand in that.");
}

} // namespace unbar::ui
