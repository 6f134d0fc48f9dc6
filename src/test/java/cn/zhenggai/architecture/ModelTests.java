package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;

/** Models are read by people and machines for years; here they are checked as data. */
class ModelTests {

    private static final Set<String> DELEGATES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("cn.zhenggai.engine").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Bean.class)
                            && method.getRawReturnType().isEquivalentTo(JavaDelegate.class))
                    .map(JavaMethod::getName)
                    .collect(Collectors.toSet());

    static Stream<Path> models() throws IOException {
        return Stream.concat(
                ShapeTests.filesIn(Path.of("processes"), ".bpmn").stream(),
                ShapeTests.filesIn(Path.of("processes"), ".dmn").stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsKeepTheRules(Path file) throws IOException {
        assertThat(ModelRules.problems(Model.read(file), DELEGATES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsFollowTheirSchema(Path file) throws IOException {
        var bytes = new ByteArrayInputStream(Model.read(file).text().getBytes(StandardCharsets.UTF_8));
        if (file.toString().endsWith(".bpmn")) {
            Bpmn.validateModel(Bpmn.readModelFromStream(bytes));
        } else {
            Dmn.validateModel(Dmn.readModelFromStream(bytes));
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(" camunda:historyTimeToLive=\"P180D\"", "", "has no historyTimeToLive"),
                arguments("process id=\"rectification\"", "process id=\"other\"", "the file holds [other]"),
                arguments("\"userTask_signNotice\"", "\"Activity_1x2y3z\"", "is not userTask_camelCase"),
                arguments("#{notifyResponsible}", "#{nobody}", "calls a bean that does not exist"),
                arguments("camunda:delegateExpression=\"#{notifyResponsible}\"", "", "has no delegateExpression"),
                arguments("camunda:delegateExpression", "camunda:class", "holds code"),
                arguments(
                        "<bpmn:userTask id=\"userTask_rectify\"",
                        "<bpmn:scriptTask id=\"userTask_rectify\"",
                        "is a script"),
                arguments(
                        "name=\"签发整改通知\"", "name=\"签发整改通知\" camunda:asyncBefore=\"true\"", "must not be asynchronous"),
                arguments("name=\"重大隐患？\"", "name=\"属重大隐患\"", "is not a question"),
                arguments(" default=\"flow_general\"", "", "has no default"),
                arguments("id=\"flow_general\" name=\"否\"", "id=\"flow_general\"", "is not an answer"),
                arguments(
                        "bpmnElement=\"flow_signed\"", "bpmnElement=\"flow_notified\"", "has no place in the diagram"),
                arguments("bpmnElement=\"endEvent_caseClosed\"", "", "has no place in the diagram"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsFound(String right, String wrong, String found) throws IOException {
        String model = Model.read(Path.of("processes/rectification.bpmn")).text();
        assertThat(model).contains(right);
        String broken = model.replace(right, wrong);
        if (wrong.contains("scriptTask")) {
            broken = broken.replaceAll("(?s)(<bpmn:scriptTask.*?</bpmn:)userTask", "$1scriptTask");
        }
        assertThat(ModelRules.problems(
                        Model.parse("rectification", broken), Set.of("notifyResponsible", "tellEveryone")))
                .anyMatch(problem -> problem.contains(found));
    }
}
