package org.calledger.benchmarks.axon4;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.calledger.benchmarks.load.Samples;
import org.jspecify.annotations.Nullable;

/** Bytes as they are, and for metadata always the same: serialising is not what is measured. */
final class BytesSerializer implements Serializer {
    private static final byte[] METADATA = Samples.metadata();
    private static final SerializedType PAYLOAD_TYPE = new SimpleSerializedType(Samples.TYPE, "1");
    private static final SerializedType METADATA_TYPE = new SimpleSerializedType(MetaData.class.getName(), null);

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        boolean payload = object instanceof byte[];
        T bytes = converter.convert(payload ? object : METADATA, representation);
        return new SimpleSerializedObject<>(bytes, representation, payload ? PAYLOAD_TYPE : METADATA_TYPE);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface is like that
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        boolean payload = serialized.getType().getName().equals(Samples.TYPE);
        return payload ? (T) Objects.requireNonNull(serialized.getData()) : (T) MetaData.emptyInstance();
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is like that
    public Class classForType(SerializedType type) {
        return type.getName().equals(Samples.TYPE) ? byte[].class : MetaData.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is like that
    public SerializedType typeForClass(@Nullable Class type) {
        return byte[].class.equals(type) ? PAYLOAD_TYPE : METADATA_TYPE;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
