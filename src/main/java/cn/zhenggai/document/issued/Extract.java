package cn.zhenggai.document.issued;

import cn.zhenggai.document.OfPerson;
import cn.zhenggai.shared.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What of a paper is left for a reader who may not know all of it: of a list that tells of cases the lines of those he may
 * see, and no name where he reads of no persons. Its mark says that it is an extract.
 */
final class Extract {

    private static final String MARK = "mark";
    private static final String CASE = "caseNumber";

    private final Predicate<String> sees;
    private final boolean names;
    private final Set<String> persons;
    private final String mark;

    /**
     * @param sees whether a case may be seen, by its number
     * @param persons the facts of side paths that name somebody
     */
    Extract(Predicate<String> sees, boolean names, Set<String> persons, String mark) {
        this.persons = persons;
        this.sees = sees;
        this.names = names;
        this.mark = mark;
    }

    Record of(Record whole) {
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int place = 0; place < parts.length; place++) {
                values[place] = of(parts[place], value(parts[place], whole));
            }
            var constructor = whole.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make an extract of " + whole.getClass(), e);
        }
    }

    private Object of(RecordComponent part, Object value) {
        if (part.getName().equals(MARK)) {
            return (value + " " + mark).strip();
        }
        if (part.isAnnotationPresent(OfPerson.class)) {
            return names || value == null || value.toString().isEmpty() ? value : Actor.NOBODY;
        }
        if (value instanceof Map<?, ?> facts) {
            return withoutPersons(facts);
        }
        if (value instanceof List<?> lines && element(part).isRecord()) {
            return lines.stream()
                    .map(Record.class::cast)
                    .filter(this::seen)
                    .map(this::of)
                    .toList();
        }
        return value;
    }

    private Map<String, String> withoutPersons(Map<?, ?> facts) {
        Map<String, String> left = new TreeMap<>();
        facts.forEach((name, value) -> {
            boolean hidden =
                    !names && persons.contains(name) && !value.toString().isEmpty();
            left.put(name.toString(), hidden ? Actor.NOBODY : value.toString());
        });
        return left;
    }

    private boolean seen(Record line) {
        return Arrays.stream(line.getClass().getRecordComponents())
                .filter(part -> part.getName().equals(CASE))
                .allMatch(part -> sees.test(String.valueOf(quietly(part, line))));
    }

    private static Class<?> element(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : part.getType();
    }

    private static Object quietly(RecordComponent part, Record line) {
        try {
            return value(part, line);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent part, Record of)
            throws IllegalAccessException, InvocationTargetException {
        part.getAccessor().setAccessible(true);
        return part.getAccessor().invoke(of);
    }
}
