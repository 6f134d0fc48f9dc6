package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.Zhenggai;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** A feature is a house of rooms: each small enough to be looked over, each with its sentence, no way round in a circle. */
@AnalyzeClasses(packagesOf = Zhenggai.class, importOptions = ProductAndDemo.class)
class RoomTests {

    private static final int MOST_FILES = 25;

    @Test
    void noRoomHoldsMoreThanTwentyFiveFiles() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (Path file : sources()) {
            if (!file.endsWith("package-info.java")) {
                files.merge(file.getParent().toString(), 1L, Long::sum);
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(files.entrySet().stream().filter(room -> room.getValue() > MOST_FILES))
                .isEmpty();
    }

    @Test
    void everyRoomSaysInOneSentenceWhatLiesInIt() throws IOException {
        List<Path> rooms = sources().stream().map(Path::getParent).distinct().toList();
        for (Path room : rooms) {
            boolean outside = room.endsWith("cn/zhenggai");
            assertThat(outside || room.endsWith("web") || Files.exists(room.resolve("package-info.java")))
                    .as("package-info of %s", room)
                    .isTrue();
        }
    }

    @ArchTest
    static final ArchRule roomsMakeNoCircle =
            SlicesRuleDefinition.slices().matching("cn.zhenggai.(**)").should().beFreeOfCycles();

    /**
     * Rows may be public for the other rooms of their feature; nobody else touches them. The case itself is in the hands of
     * the paths beside it as well, which move it by its verbs; the rows that hang on it are not, nor is what loads them.
     */
    @ArchTest
    static void rowsStayInTheirFeature(JavaClasses all) {
        Set<String> beside = all.stream()
                .filter(type -> type.isAssignableTo(SidePath.class))
                .map(RoomTests::feature)
                .collect(Collectors.toSet());
        List<String> foreign = new ArrayList<>();
        for (JavaClass type : all) {
            if (type.isAnnotatedWith(Table.class) || type.isAssignableTo(Repository.class)) {
                for (Dependency use : type.getDirectDependenciesToSelf()) {
                    boolean inHand = type.isEquivalentTo(RectificationCase.class)
                            && beside.contains(feature(use.getOriginClass()));
                    if (!inHand && !feature(use.getOriginClass()).equals(feature(type))) {
                        foreign.add(use.getDescription());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring("cn.zhenggai".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(ShapeTests.filesIn(Path.of("src/main/java"), ".java"));
        sources.addAll(ShapeTests.filesIn(Path.of("src/demo/java"), ".java"));
        return sources;
    }
}
