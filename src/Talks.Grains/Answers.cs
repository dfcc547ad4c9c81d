using Talks.Contracts;

namespace Talks.Grains;

static class Answers
{
    public static Answer Accepted { get; } = new(true, null);

    public static Answer No(RefusalCode code, string text) => new(false, new Refusal(code, text));

    public static Answer No(Rules.Sessions.Refusal refusal) => new(false, Wire.WireValues.Of(refusal));
}
