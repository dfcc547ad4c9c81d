using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

static class Scalars
{
    public static readonly Dictionary<Type, object> All = new()
    {
        [typeof(string)] = new TextFormatter(),
        [typeof(bool)] = BooleanFormatter.Instance,
        [typeof(int)] = Int32Formatter.Instance,
        [typeof(long)] = new IntegerFormatter(),
        [typeof(double)] = new NumberFormatter(),
    };

    sealed class TextFormatter : IMessagePackFormatter<string>
    {
        public void Serialize(ref MessagePackWriter writer, string value, MessagePackSerializerOptions options) =>
            writer.Write(value ?? throw Malformed.Because("is null"));

        public string Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            reader.ReadString() ?? throw Malformed.Because("is null");
    }

    sealed class IntegerFormatter : IMessagePackFormatter<long>
    {
        public void Serialize(ref MessagePackWriter writer, long value, MessagePackSerializerOptions options) =>
            writer.Write(Checked(value));

        public long Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            Checked(reader.ReadInt64());

        static long Checked(long value) =>
            value is >= -WireFormat.LargestInteger and <= WireFormat.LargestInteger
                ? value
                : throw Malformed.Because($"is {value}, which JavaScript cannot hold exactly");
    }

    /// <summary>Takes whole numbers too: JavaScript writes 3.0 as 3.</summary>
    sealed class NumberFormatter : IMessagePackFormatter<double>
    {
        public void Serialize(ref MessagePackWriter writer, double value, MessagePackSerializerOptions options) =>
            writer.Write(Checked(value));

        public double Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            Checked(reader.ReadDouble());

        static double Checked(double value) =>
            double.IsFinite(value) ? value : throw Malformed.Because($"is {value}, which is not a finite number");
    }
}
