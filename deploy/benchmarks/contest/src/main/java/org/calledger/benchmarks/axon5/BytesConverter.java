package org.calledger.benchmarks.axon5;

import java.lang.reflect.Type;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.calledger.benchmarks.load.Samples;
import org.jspecify.annotations.Nullable;

/** Bytes as they are, and for metadata always the same: converting is not what is measured. */
final class BytesConverter implements Converter {
    private static final byte[] METADATA = Samples.metadata();

    @Override
    public boolean canConvert(Type source, Type target) {
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface is like that
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        if (input instanceof Map) {
            return (T) METADATA;
        }
        return byte[].class.equals(target) ? (T) input : (T) Map.<String, String>of();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("converter", "bytes");
    }
}
