using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>How far the parties of an adopted text have come in expressing their consent to be bound.</summary>
/// <param name="Signatories">The parties that the text will bind.</param>
/// <param name="Stage">What is asked of them; null where their votes were their consent.</param>
/// <param name="AtCapital">Parties whose capital has been asked and has not answered.</param>
public sealed record Consents(
    ImmutableList<string> Signatories,
    SignatureStage? Stage,
    ImmutableHashSet<string> Initialled,
    ImmutableHashSet<string> Signed,
    ImmutableDictionary<string, SubmittedToCapital> AtCapital,
    ImmutableHashSet<string> Ratified
)
{
    internal static Consents Of(IReadOnlyList<string> signatories) =>
        new([.. signatories], null, [], [], ImmutableDictionary<string, SubmittedToCapital>.Empty, []);

    internal Consents After(Event happened) =>
        happened switch
        {
            SignatureOpened e => this with { Stage = e.Stage },
            Initialled e => this with { Initialled = Initialled.Add(e.Party) },
            Signed e => this with { Signed = Signed.Add(e.Party) },
            SubmittedToCapital e => this with { AtCapital = AtCapital.SetItem(e.Party, e) },
            Ratified e => this with { AtCapital = AtCapital.Remove(e.Party), Ratified = Ratified.Add(e.Party) },
            _ => this,
        };
}
