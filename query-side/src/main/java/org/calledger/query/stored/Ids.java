package org.calledger.query.stored;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids of any kind, which are records of one UUID. */
final class Ids {
    private Ids() {}

    /** Null where that kind is no such record. */
    static @Nullable Function<UUID, Object> constructor(Class<?> type) {
        try {
            MethodHandle call = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, UUID.class))
                    .asType(MethodType.methodType(Object.class, UUID.class));
            return id -> {
                try {
                    return (Object) call.invokeExact(id);
                } catch (RuntimeException | Error refused) {
                    throw refused;
                } catch (Throwable refused) {
                    throw new UnexpectedException(refused.toString());
                }
            };
        } catch (ReflectiveOperationException noRecord) {
            return null;
        }
    }
}
