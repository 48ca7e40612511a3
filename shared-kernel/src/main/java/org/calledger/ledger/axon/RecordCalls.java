package org.calledger.ledger.axon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes records by one call of their constructor, its arguments spread once for all: Jackson 3.1 spreads them anew for each
 * record, an eighth of the time that folding a ledger takes.
 */
final class RecordCalls extends SimpleModule {
    private static final long serialVersionUID = 1;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
                return bean.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                        ? OneCall.of(standard, bean.getBeanClass())
                        : usual;
            }
        });
    }

    /** Only where Jackson itself would call the canonical constructor with all components. */
    private static final class OneCall extends StdValueInstantiator {
        private final transient MethodHandle call;
        private final int components;

        private OneCall(StdValueInstantiator usual, MethodHandle call, int components) {
            super(usual);
            this.call = call;
            this.components = components;
        }

        static ValueInstantiator of(StdValueInstantiator usual, Class<?> type) {
            Class<?>[] components = Arrays.stream(type.getRecordComponents())
                    .map(java.lang.reflect.RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(components);
                if (usual.getWithArgsCreator() == null
                        || !constructor.equals(usual.getWithArgsCreator().getAnnotated())) {
                    return usual;
                }
                MethodHandle spread = MethodHandles.publicLookup()
                        .unreflectConstructor(constructor)
                        .asSpreader(Object[].class, components.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                return new OneCall(usual, spread, components.length);
            } catch (ReflectiveOperationException notOpen) {
                return usual;
            }
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            if (arguments.length != components) {
                return super.createFromObjectWith(context, arguments);
            }
            try {
                return (Object) call.invokeExact(arguments);
            } catch (Exception refused) {
                return context.handleInstantiationProblem(
                        getValueClass(), arguments, rewrapCtorProblem(context, refused));
            } catch (Throwable error) {
                throw (Error) error;
            }
        }
    }
}
