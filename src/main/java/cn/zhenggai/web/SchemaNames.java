package cn.zhenggai.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the shapes of the API. One that is nested bears the name of where it stands before its own, without the word
 * Api, so that a Day of campaigns and a Day of the calendar are two: CampaignsDay, CalendarDay.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Set<Class<?>>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> shape) {
        String name = name(shape);
        given.computeIfAbsent(name, fresh -> ConcurrentHashMap.newKeySet()).add(shape);
        return name;
    }

    private static String name(Class<?> shape) {
        Class<?> outer = shape.getDeclaringClass();
        return outer == null ? shape.getSimpleName() : name(outer).replaceFirst("Api$", "") + shape.getSimpleName();
    }

    /** Every name that was given, with the classes behind it. */
    Map<String, Set<Class<?>>> given() {
        return Map.copyOf(given);
    }
}
