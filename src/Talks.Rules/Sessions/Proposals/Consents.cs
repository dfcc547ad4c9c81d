using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>How far the parties of an adopted text have come in expressing their consent to be bound.</summary>
/// <param name="Signatories">The parties that the text would oblige.</param>
/// <param name="Stage">What is asked of them; null where their votes were their consent.</param>
public sealed record Consents(ImmutableArray<string> Signatories, SignatureStage? Stage)
{
    /// <summary>When the book closes for those that have not signed, on the session clock; null sets no time.</summary>
    public long? Until { get; init; }
    public ImmutableSortedSet<string> Initialled { get; init; } = [];

    /// <summary>Those that have signed, or acceded.</summary>
    public ImmutableSortedSet<string> Signed { get; init; } = [];

    /// <summary>Those that stay out: they declined, did not sign in time, their capital refused, or they denounced it.</summary>
    public ImmutableSortedSet<string> Out { get; init; } = [];

    /// <summary>Those that it binds since it is in force.</summary>
    public ImmutableSortedSet<string> Bound { get; init; } = [];

    /// <summary>Parties whose capital has been asked and has not answered.</summary>
    public ImmutableSortedDictionary<string, Awaited> AtCapital { get; init; } =
        ImmutableSortedDictionary<string, Awaited>.Empty;

    /// <summary>Of a text that binds everybody it would oblige.</summary>
    public static Consents Complete(ImmutableArray<string> signatories, ImmutableArray<string> bound) =>
        new(signatories, null) { Bound = [.. bound] };

    /// <summary>Whether it is in force for some, while others have still to consent, or stay out.</summary>
    public bool InForce => !Bound.IsEmpty;

    /// <summary>Those from whom nothing more is wanted.</summary>
    public ImmutableArray<string> Consented =>
        [
            .. Signatories.Where(p =>
                (Stage is null || (Stage is SignatureStage.Signature && Signed.Contains(p)))
                && !Out.Contains(p)
                && !AtCapital.ContainsKey(p)
            ),
        ];

    /// <summary>Those whose consent is there or may still come.</summary>
    public ImmutableArray<string> Possible => [.. Signatories.Where(p => !Out.Contains(p))];

    /// <summary>Those whose initials or signature are still waited for.</summary>
    public ImmutableArray<string> Silent =>
        Stage is null
            ? []
            : [.. Possible.Where(p => !(Stage is SignatureStage.Initials ? Initialled : Signed).Contains(p))];

    /// <returns>Null once it binds everybody it would oblige.</returns>
    public Consents? After(SessionEvent happened) =>
        happened switch
        {
            SignatureOpened e => this with { Stage = e.Stage, Until = e.Until },
            SignatureClosed e => this with { Out = Out.Union(e.Missing), Until = null },
            Initialled e => this with { Initialled = Initialled.Add(e.Party) },
            Sessions.Signed e => this with { Signed = Signed.Add(e.Party) },
            Acceded e => this with { Signed = Signed.Add(e.Party), Out = Out.Remove(e.Party) },
            SignatureDeclined e => this with { Out = Out.Add(e.Party) },
            SubmittedToCapital e => this with { AtCapital = AtCapital.SetItem(e.Party, new(e.By, e.Until)) },
            Ratified e => this with { AtCapital = AtCapital.Remove(e.Party) },
            RatificationRefused e => this with
            {
                AtCapital = AtCapital.Remove(e.Party),
                Signed = Signed.Remove(e.Party),
                Out = Out.Add(e.Party),
            },
            AgreementConcluded e => Binding(e.Bound),
            PartyJoined e => Binding([.. Bound, e.Party]),
            TextDenounced e => this with
            {
                Bound = Bound.Remove(e.Party),
                Signed = Signed.Remove(e.Party),
                Out = Out.Add(e.Party),
            },
            _ => this,
        };

    Consents? Binding(ImmutableArray<string> bound) =>
        Signatories.All(bound.Contains) ? null : this with { Bound = [.. bound] };

    /// <summary>Whether an event is about the consent to an adopted text, and to which.</summary>
    public static int? About(SessionEvent happened) =>
        happened switch
        {
            SignatureOpened e => e.Proposal,
            SignatureClosed e => e.Proposal,
            Initialled e => e.Proposal,
            Sessions.Signed e => e.Proposal,
            Acceded e => e.Proposal,
            SignatureDeclined e => e.Proposal,
            SubmittedToCapital e => e.Proposal,
            Ratified e => e.Proposal,
            RatificationRefused e => e.Proposal,
            AgreementConcluded e => e.Proposal,
            PartyJoined e => e.Proposal,
            TextDenounced e => e.Proposal,
            _ => null,
        };
}

/// <param name="Until">On the session clock; null sets no time.</param>
public sealed record Awaited(Ratifier By, long? Until);
