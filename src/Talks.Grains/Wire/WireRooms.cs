using C = Talks.Contracts;
using R = Talks.Rules.Sessions;

namespace Talks.Grains.Wire;

/// <summary>What happens in rooms and working groups, and to words under a grade of the record.</summary>
static class WireRooms
{
    public static C.Event? Of(R.SessionEvent happened) =>
        happened switch
        {
            R.CaucusOpened e => new C.CaucusOpened(
                e.Caucus,
                e.By,
                e.Invited,
                e.Purpose,
                (C.CaucusVisibility)e.Visibility,
                e.Until,
                e.Members.IsEmpty ? null : e.Members
            ),
            R.CaucusInvited e => new C.CaucusInvited(
                e.Caucus,
                e.By,
                e.Invited,
                e.Members,
                e.Purpose,
                (C.CaucusVisibility)e.Visibility,
                e.Until
            ),
            R.CaucusJoined e => new C.CaucusJoined(
                e.Caucus,
                e.Party,
                e.Members,
                e.By,
                e.Purpose,
                (C.CaucusVisibility)e.Visibility,
                e.Until
            ),
            R.CaucusClosed e => new C.CaucusClosed(e.Caucus, e.ByClock),
            R.CaucusNoticed e => new C.CaucusNoticed(
                e.Caucus,
                (C.CaucusVisibility)e.Visibility,
                e.Members,
                e.Purpose,
                e.Until
            ),
            R.CaucusKnocked e => new C.CaucusKnocked(e.Caucus, e.Party),
            R.KnockDeclined e => new C.KnockDeclined(e.Caucus, e.Party),
            R.CaucusExtended e => new C.CaucusExtended(e.Caucus, e.Until),
            R.TextWritten e => new C.TextWritten(
                e.Channel,
                e.Revision,
                e.Party,
                e.Person,
                e.Title,
                WireValues.Of(e.Package)
            ),
            R.TextShown e => new C.TextShown(
                e.Channel,
                e.Revision,
                e.Party,
                e.Title,
                WireValues.Of(e.Package),
                e.Agreed,
                WireTexts.Of(e.Brackets)
            ),
            R.TextBracketed e => new C.TextBracketed(e.Channel, e.Revision, e.Person, WireTexts.Of(e.Bracket)),
            R.TextUnbracketed e => new C.TextUnbracketed(e.Channel, e.Party, e.Issue, e.Commitment),
            R.TextAgreed e => new C.TextAgreed(e.Channel, e.Revision, e.Party, e.Person),
            R.TextReported e => new C.TextReported(
                e.Group,
                e.Revision,
                e.By,
                WireValues.Of(e.Package),
                e.Agreed,
                WireTexts.Of(e.Brackets)
            ),
            R.WordsReported e => new C.WordsReported(e.Channel, e.Text),
            R.NonPaperCirculated e => new C.NonPaperCirculated(e.NonPaper, e.Channel, e.Text),
            R.NonPaperOwned e => new C.NonPaperOwned(e.NonPaper, e.Party, e.Person),
            R.ReplyClaimed e => new C.ReplyClaimed(e.Party, e.Person),
            _ => null,
        };
}
