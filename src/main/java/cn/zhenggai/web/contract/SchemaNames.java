package cn.zhenggai.web.contract;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the shapes of the API. One that is nested bears the name of where it stands before its own, without the word
 * Api, so that a Day of campaigns and a Day of the calendar are two: CampaignsDay, CalendarDay.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, String> given = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when another shape has the name already: readers of the document would mix them up */
    @Override
    protected String getNameOfClass(Class<?> shape) {
        String name = name(shape);
        String holder = given.putIfAbsent(name, shape.getName());
        if (holder != null && !holder.equals(shape.getName())) {
            throw new IllegalStateException("%s and %s would both be %s".formatted(holder, shape.getName(), name));
        }
        return name;
    }

    private static String name(Class<?> shape) {
        Class<?> outer = shape.getDeclaringClass();
        return outer == null ? shape.getSimpleName() : name(outer).replaceFirst("Api$", "") + shape.getSimpleName();
    }
}
