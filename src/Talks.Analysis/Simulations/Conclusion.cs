using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Simulations;

/// <summary>How far the talks came with a text that binds. Times are shares of play, 0 to 1; null where it never came to that.</summary>
/// <param name="Agreed">When a text was first adopted.</param>
/// <param name="Provisional">Whether signatures or capitals were still to come for a text that was adopted.</param>
/// <param name="Signed">When a text first had every signature that its kind of document asks for; at adoption where it asks for none.</param>
/// <param name="InForce">When a text was first agreed for good.</param>
/// <param name="Refusals">Party to the adopted texts its capital refused to ratify; parties whose capital refused none are left out.</param>
public sealed record Conclusion(
    double? Agreed,
    bool Provisional,
    double? Signed,
    double? InForce,
    ImmutableSortedDictionary<string, int> Refusals
)
{
    public static Conclusion None { get; } = new(null, false, null, null, ImmutableSortedDictionary<string, int>.Empty);

    /// <param name="seen">The talks with this fact in them, as control sees them.</param>
    public Conclusion After(Fact fact, SeenSession seen, Agenda agenda)
    {
        if (TextOf(fact.Event) is not { } number)
            return this;
        var text = seen.View.Proposals[number - 1];
        if (agenda.FindInstrument(text.Instrument) is not { Binding: true } kind)
            return this;
        var time = seen.TimeAt(fact.Clock);
        return fact.Event switch
        {
            ProposalAdopted { Provisional: false } => this with
            {
                Agreed = Agreed ?? time,
                Signed = Signed ?? time,
                InForce = InForce ?? time,
            },
            ProposalAdopted => this with
            {
                Agreed = Agreed ?? time,
                Provisional = true,
                Signed = Signed ?? (kind.Consent is Consent.Adoption ? time : null),
            },
            AgreementConcluded => this with { Signed = Signed ?? time, InForce = InForce ?? time },
            RatificationRefused e => this with
            {
                Refusals = Refusals.SetItem(e.Party, Refusals.GetValueOrDefault(e.Party) + 1),
            },
            _ => this with { Signed = Signed ?? (IsSigned(text) ? time : null) },
        };
    }

    static int? TextOf(SessionEvent happened) =>
        happened is ProposalAdopted adopted ? adopted.Proposal : Consents.About(happened);

    static bool IsSigned(SeenProposal text) =>
        text.Consents is { Stage: SignatureStage.Signature, Silent.IsEmpty: true };
}
