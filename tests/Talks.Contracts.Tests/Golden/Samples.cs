using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.Golden;

/// <summary>
/// Values for every shape of the contract, made from the shape itself, so that none can be forgotten: one with everything in
/// it (text beyond ASCII, numbers of every width, lists of two) and one as bare as it may be (null, empty, 0).
/// </summary>
static class Samples
{
    static readonly int[] Whole = [1, 127, 128, -1, -33, 65_536, int.MaxValue];
    static readonly long[] Long = [1_763_850_000_000, WireFormat.LargestInteger, 42];
    static readonly double[] Fractions = [0.5, -2.25, 66.7];

    /// <param name="shape">A record, or the base of variants.</param>
    /// <returns>The full one, then the bare one unless they are the same.</returns>
    public static Array Of(Type shape, Type? variant = null)
    {
        var made = variant ?? shape;
        var bare = made.GetConstructors() is [var constructor, ..] && constructor.GetParameters().Length == 0;
        object[] values = bare ? [new Sampler().Full(made)] : [new Sampler().Full(made), new Sampler().Bare(made)];
        var array = Array.CreateInstance(shape, values.Length);
        values.CopyTo(array, 0);
        return array;
    }

    sealed class Sampler
    {
        int _made;

        public object Full(Type type, string key = "") =>
            type switch
            {
                _ when Nullable.GetUnderlyingType(type) is { } some => Full(some, key),
                _ when type == typeof(string) => Text(key),
                _ when type == typeof(bool) => true,
                _ when type == typeof(int) => Whole[_made++ % Whole.Length],
                _ when type == typeof(long) => Long[_made++ % Long.Length],
                _ when type == typeof(double) => Fractions[_made++ % Fractions.Length],
                { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
                _ when IsList(type, out var item) => List(item, Full(item, key), Bare(item)),
                _ when IsMap(type, out var entry) => Map(entry, ("평화-1", Full(entry, key)), ("b", Bare(entry))),
                _ when type == typeof(Command) => Full(typeof(CastVote)),
                _ when type == typeof(Event) => Full(typeof(VoteCast)),
                _ when type == typeof(Answer) => new Answer(true, null),
                _ when IsReply(type) => Make(type, member => member.Key == "value" ? Full(member.Type) : null),
                _ => Make(type, member => Full(member.Type, member.Key)),
            };

        public object Bare(Type type) =>
            type switch
            {
                _ when type == typeof(string) => "x",
                _ when type == typeof(bool) => false,
                _ when type == typeof(int) => 0,
                _ when type == typeof(long) => 0L,
                // JavaScript writes a whole number as an integer, in other bytes than .NET: see `A_whole_number_will_do_for_a_fraction`.
                _ when type == typeof(double) => 0.25,
                { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
                _ when IsList(type, out var item) => List(item),
                _ when IsMap(type, out var entry) => Map(entry),
                _ when type == typeof(Command) => new LeaveSeat(),
                _ when type == typeof(Event) => new SessionPaused(),
                _ when type == typeof(Answer) => new Answer(false, (Refusal)Full(typeof(Refusal))),
                _ when IsReply(type) => Make(type, member => member.Key == "refusal" ? Full(member.Type) : null),
                _ => Make(type, member => member.Nullable ? null : Bare(member.Type)),
            };

        static string Text(string key) =>
            key is "text" or "brief" or "summary"
                ? string.Join(' ', Enumerable.Repeat($"{key} é 평화 🕊 <b>\"'", 12))
                : $"{key} 평화 🕊";

        static object Make(Type record, Func<MemberShape, object?> value) =>
            record.GetConstructors().Single().Invoke([.. ContractShape.Members(record).Select(value)]);

        static Array List(Type item, params object[] values)
        {
            var list = Array.CreateInstance(item, values.Length);
            values.CopyTo(list, 0);
            return list;
        }

        static object Map(Type entry, params (string Key, object Value)[] values)
        {
            var map = (System.Collections.IDictionary)
                Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), entry))!;
            foreach (var (key, value) in values)
                map.Add(key, value);
            return map;
        }

        static bool IsList(Type type, out Type item) => Is(type, typeof(IReadOnlyList<>), out item);

        static bool IsMap(Type type, out Type entry) => Is(type, typeof(IReadOnlyDictionary<,>), out entry);

        static bool IsReply(Type type) => Is(type, typeof(Reply<>), out _);

        static bool Is(Type type, Type definition, out Type last)
        {
            var same = type.IsGenericType && type.GetGenericTypeDefinition() == definition;
            last = same ? type.GetGenericArguments()[^1] : typeof(void);
            return same;
        }
    }
}
