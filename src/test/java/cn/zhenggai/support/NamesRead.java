package cn.zhenggai.support;

import cn.zhenggai.rectification.PersonName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the names in what somebody reads, and the records that could carry one. */
public final class NamesRead {

    private NamesRead() {}

    /** Every name in a record and in all that it holds; the system has none. */
    public static List<String> in(Object read) {
        List<String> names = new ArrayList<>();
        if (read instanceof PersonName name && !name.nobody()) {
            names.add(name.toString());
        } else if (read instanceof Collection<?> many) {
            many.forEach(each -> names.addAll(in(each)));
        } else if (read != null && read.getClass().isRecord()) {
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                names.addAll(in(value(component, read)));
            }
        }
        return names;
    }

    /** These records and all of the feature that they hold. */
    public static Set<Class<?>> records(String feature, Class<?>... read) {
        Set<Class<?>> records = new HashSet<>();
        Stream.of(read).forEach(type -> collect(feature, type, records));
        return records;
    }

    private static Object value(RecordComponent component, Object read) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }

    private static void collect(String feature, Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType many) {
            Stream.of(many.getActualTypeArguments()).forEach(each -> collect(feature, each, records));
        } else if (type instanceof Class<?> read
                && read.isRecord()
                && read.getPackageName().startsWith("cn.zhenggai." + feature)
                && records.add(read)) {
            for (RecordComponent component : read.getRecordComponents()) {
                collect(feature, component.getGenericType(), records);
            }
        }
    }
}
