package fr.jalon.features.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wires the real beans of this module by their {@code @Inject} fields, without a container: what the container would bring
 * (connections, clock, caller) is given. Events go to the {@code @Observes} methods of all beans, synchronously.
 */
public final class TestBeans {

    private static final List<Class<?>> KNOWN = scan();

    private final List<Object> beans = new ArrayList<>();

    /** @param given objects that stand in for the container's */
    public TestBeans(Object... given) {
        beans.addAll(List.of(given));
    }

    /** @return the one bean of that type */
    public <T> T get(Class<T> type) {
        return type.cast(beans.stream().filter(type::isInstance).findFirst().orElseGet(() -> make(implementation(type))));
    }

    private static Class<?> implementation(Class<?> type) {
        return KNOWN.stream().filter(type::isAssignableFrom).findFirst().orElseGet(() -> {
            if (type.isInterface()) {
                throw new IllegalStateException("nobody implements " + type);
            }
            return type;
        });
    }

    private Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.add(bean);
            for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
                inject(bean, at);
            }
            return bean;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made", failure);
        }
    }

    private void inject(Object bean, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) && !field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, value(field));
            }
        }
    }

    private Object value(Field field) {
        if (field.getType() == Event.class) {
            return proxy(Event.class, (method, args) -> method.getName().equals("fire") ? fire(args[0]) : null);
        }
        if (field.getType() == Instance.class) {
            Type wanted = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return instance((Class<?>) wanted);
        }
        return get(field.getType());
    }

    private Object instance(Class<?> wanted) {
        return proxy(Instance.class, (method, args) -> switch (method.getName()) {
            case "get" -> get(wanted);
            case "isUnsatisfied" -> beans.stream().noneMatch(wanted::isInstance);
            case "isResolvable" -> beans.stream().anyMatch(wanted::isInstance);
            case "stream" -> beans.stream().filter(wanted::isInstance);
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** Calls every observer of this event's class. */
    Object fire(Object event) {
        for (Class<?> type : KNOWN) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0] == event.getClass() && watched(type)) {
                    notify(method, get(type), event);
                }
            }
        }
        return null;
    }

    /** Features whose own needs (the workflow engine, the documents' store) are not given here. */
    private static boolean watched(Class<?> type) {
        return Stream.of("deliverable", "replacement").noneMatch(feature -> type.getPackageName().startsWith("fr.jalon.features." + feature));
    }

    private static void notify(Method observer, Object bean, Object event) {
        try {
            observer.setAccessible(true);
            observer.invoke(bean, event);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Call {
        Object answer(Method method, Object[] args);
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(TestBeans.class.getClassLoader(), new Class<?>[] {type},
                (self, method, args) -> call.answer(method, args));
    }

    private static List<Class<?>> scan() {
        try {
            Path root = Path.of(fr.jalon.features.people.Access.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root.resolve("fr/jalon/features"))) {
                return files.map(root::relativize).map(Path::toString).filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).sorted().map(TestBeans::load)
                        .filter(type -> type.isAnnotationPresent(ApplicationScoped.class)).toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TestBeans.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
