using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>How far the parties of an adopted text have come in expressing their consent to be bound.</summary>
/// <param name="Signatories">The parties that the text would oblige.</param>
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
    /// <summary>When those that have not signed stay out, on the session clock, milliseconds; null sets no time.</summary>
    public long? Until { get; init; }

    /// <summary>Those that stay out: they declined, did not sign in time, or their capital refused.</summary>
    public ImmutableHashSet<string> Out { get; init; } = [];

    /// <summary>Those that it binds since it is in force; empty before that.</summary>
    public ImmutableHashSet<string> Bound { get; init; } = [];

    internal static Consents Of(IReadOnlyList<string> signatories) =>
        new([.. signatories], null, [], [], ImmutableDictionary<string, SubmittedToCapital>.Empty, []);

    /// <returns>Null once it binds everybody it would oblige.</returns>
    internal Consents? After(Event happened) =>
        happened switch
        {
            SignatureOpened e => this with { Stage = e.Stage, Until = e.Until },
            SignatureClosed e => this with { Out = Out.Union(e.Missing), Until = null },
            Initialled e => this with { Initialled = Initialled.Add(e.Party) },
            Signed e => this with { Signed = Signed.Add(e.Party) },
            Acceded e => this with { Signed = Signed.Add(e.Party), Out = Out.Remove(e.Party) },
            SignatureDeclined e => this with { Out = Out.Add(e.Party) },
            SubmittedToCapital e => this with { AtCapital = AtCapital.SetItem(e.Party, e) },
            Ratified e => this with { AtCapital = AtCapital.Remove(e.Party), Ratified = Ratified.Add(e.Party) },
            RatificationRefused e => this with
            {
                AtCapital = AtCapital.Remove(e.Party),
                Signed = Signed.Remove(e.Party),
                Out = Out.Add(e.Party),
            },
            AgreementConcluded e => Binding([.. e.Bound]),
            PartyJoined e => Binding(Bound.Add(e.Party)),
            _ => this,
        };

    Consents? Binding(ImmutableHashSet<string> bound) =>
        Signatories.TrueForAll(bound.Contains) ? null : this with { Bound = bound };
}
