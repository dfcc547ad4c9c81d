namespace Talks.Rules.Agendas;

/// <summary>A kind of document, and how a party comes to be bound by one of that kind.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Ratified">Whether the capitals that have a rule of ratification must ratify it.</param>
/// <param name="Binding">False for a text that obliges nobody, such as a chairman's statement.</param>
/// <param name="Decision">The rule by which it is adopted; null takes the agenda's.</param>
public sealed record Instrument(
    string Id,
    string Title,
    Consent Consent,
    bool Ratified,
    bool Binding,
    DecisionRule? Decision
)
{
    /// <summary>True when no deputy may initial or sign it: the head alone has full powers.</summary>
    public bool HeadSigns { get; init; }

    /// <summary>Whose consent brings it into force; for a kind that asks for more than a vote.</summary>
    public EntryIntoForce Entry { get; init; } = EntryIntoForce.Usual;

    /// <summary>What a text is where the scenario names no kinds of document: adopted, and so agreed.</summary>
    public static Instrument Plain { get; } = new("", "Agreement", Consent.Adoption, false, true, null);
}

/// <summary>
/// The act by which a party expresses that it will be bound (Vienna Convention on the Law of Treaties, articles 10 to 14).
/// </summary>
public enum Consent
{
    /// <summary>Its vote.</summary>
    Adoption,

    /// <summary>Its signature to the adopted text.</summary>
    Signature,

    /// <summary>Its signature, after every signatory has initialled the text as authentic.</summary>
    Initials,
}

/// <summary>How one party's capital ratifies. Known to everybody, but for the odds, which only the server reads.</summary>
/// <param name="Minutes">How long the answer takes, or how long it is waited for, on the session clock; 0 sets no limit.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Odds">A formula over the world's names and <c>issue('id')</c> that gives the chance, 0 to 1; with <see cref="Ratifier.Odds"/>.</param>
public sealed record RatificationRule(string Party, Ratifier By, int Minutes, string Text, string Odds = "");

/// <summary>Who answers for a capital.</summary>
public enum Ratifier
{
    /// <summary>Control.</summary>
    Control,

    /// <summary>Whoever sits as the party's capital; control while nobody does.</summary>
    Seat,

    /// <summary>Its mandate: it ratifies what crosses no red line and is worth the walk-away value.</summary>
    Mandate,

    /// <summary>Chance, with odds that depend on the world and on the text.</summary>
    Odds,
}
