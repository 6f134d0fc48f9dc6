package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.CaseNumber;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * What a program may say is a type of its own that lies with the door, so that a field which the inside is given later
 * cannot be sent along.
 */
class RequestTests {

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> inside = new TreeSet<>();

    @Test
    void nothingFromInsideIsReadFromABody() {
        Product.CLASSES.stream()
                .flatMap(each -> each.getMethods().stream())
                .map(JavaMethod::reflect)
                .forEach(this::look);
        assertThat(seen).as("shapes that are read").hasSizeGreaterThan(40);
        assertThat(inside).as("read from a body, and no request of its own").isEmpty();
    }

    private void look(Method handler) {
        for (Parameter parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                follow(parameter.getParameterizedType());
            }
        }
    }

    private void follow(Type type) {
        if (type instanceof ParameterizedType parts) {
            for (Type part : parts.getActualTypeArguments()) {
                follow(part);
            }
        } else if (type instanceof Class<?> shape && ours(shape) && seen.add(shape)) {
            if (!shape.isRecord() || !shape.getPackageName().matches(".*\\.web(\\..*)?")) {
                inside.add(shape.getName());
            }
            for (RecordComponent component : shape.isRecord() ? shape.getRecordComponents() : new RecordComponent[0]) {
                follow(component.getGenericType());
            }
        }
    }

    /** A word of a list and the number of a case are values and no shapes. */
    private static boolean ours(Class<?> shape) {
        return shape.getName().startsWith("cn.zhenggai.") && !shape.isEnum() && shape != CaseNumber.class;
    }
}
