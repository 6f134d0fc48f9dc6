package cn.zhenggai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import cn.zhenggai.Zhenggai;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** How the code is written, as far as a machine can tell. */
@AnalyzeClasses(packagesOf = Zhenggai.class, importOptions = ProductAndDemo.class)
class CodeTests {

    private static final List<String> OUTLETS =
            List.of("notification", "statistics", "ranking", "engine", "security", "web", "demo");

    /** The ranking ranks by what the figures count, and news tell what rises in them. */
    private static final Map<String, List<String>> READ_BY = Map.of("statistics", List.of("ranking", "notification"));

    private static final Set<String> CLOCKLESS = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("cn.zhenggai.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule namesAreDomainWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness = classes()
            .that()
            .resideInAnyPackage("cn.zhenggai..web", "cn.zhenggai..web.api")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static void nobodyDependsOnAnOutlet(JavaClasses all) {
        for (String outlet : OUTLETS) {
            String itself = "cn.zhenggai." + outlet + "..";
            Stream<String> readers =
                    READ_BY.getOrDefault(outlet, List.of()).stream().map(reader -> "cn.zhenggai." + reader + "..");
            noClasses()
                    .that()
                    .resideOutsideOfPackages(Stream.concat(Stream.of(itself, "cn.zhenggai.demo.."), readers)
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(itself)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule delegatesCallOneUseCase = classes()
            .that()
            .implement(JavaDelegate.class)
            .should(be(describe("three lines around one field", c -> instanceFields(c) <= 1)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule beansAreHandedInByConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotBelongToAnyOf(Zhenggai.class)
            .should()
            .callMethodWhere(describe("asks the machine for the time", CodeTests::asksTheMachine))
            .orShould()
            .callConstructor(Date.class);

    private static boolean asksTheMachine(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean time = owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class);
        return time
                && CLOCKLESS.contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type(Clock.class));
    }

    private static long instanceFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }
}
