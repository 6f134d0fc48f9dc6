package cn.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.checklist.ChecklistCard;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue as it is kept: in versions, each for its days. */
abstract class VersionTests extends CatalogueTest {

    private static final LocalDate X = TODAY.plusDays(10);

    @Autowired
    Checklists checklists;

    @Test
    void theHundredItemsAndThreeChecklistsAreThereAfterTheStart() {
        assertThat(catalogue.items()).hasSize(100);
        assertThat(catalogue.items(LocalDate.parse("2000-01-01"))).hasSize(100);
        assertThat(catalogue.items(LocalDate.parse("1999-12-31"))).isEmpty();
        assertThat(catalogue.categories()).hasSize(13).containsEntry("A", "消防安全");
        assertThat(now("A02"))
                .extracting(HazardItem::severity, HazardItem::directMajor, HazardItem::limit, HazardItem::basis)
                .containsExactly(
                        Severity.MAJOR,
                        true,
                        Limit.workdays(3),
                        "《中华人民共和国消防法》第二十八条；《教育系统重大事故隐患判定指南》（教发厅函〔2024〕20号）第三条");
        assertThat(now("A01").basis()).isEqualTo("《中华人民共和国消防法》第二十八条");
        assertThat(checklists.offered(TODAY))
                .extracting(ChecklistCard::code, ChecklistCard::items)
                .containsExactly(tuple("SMALL", 12), tuple("BIG", 75), tuple("AUTUMN", 30));
        assertThat(checklists.checklist("AUTUMN", TODAY).orElseThrow().items())
                .allMatch(HazardItem::physical)
                .extracting(HazardItem::code)
                .startsWith("C08", "G01")
                .doesNotHaveDuplicates();
    }

    @Test
    void noRequirementOnAnyChecklistIsAnAccusationOrTellsTheInventedFactsOfItsExample() {
        for (ChecklistCard card : checklists.all(TODAY)) {
            assertThat(checklists.checklist(card.code(), TODAY).orElseThrow().items())
                    .isNotEmpty()
                    .allSatisfy(VersionTests::isNeutral);
        }
        assertThat(catalogue.items()).allSatisfy(VersionTests::isNeutral);
    }

    /** Neither the hazard nor its example, none of its figures, and none of the words by which somebody is blamed. */
    private static void isNeutral(HazardItem item) {
        ItemWords words = item.words();
        assertThat(words.requirement())
                .as(item.code())
                .isNotBlank()
                .isNotEqualTo(words.wording())
                .isNotEqualTo(words.example())
                .doesNotContainPattern("缺失|不足|过期未|损坏|(?<!无)未取得|不符|失效|超员|拒不|违规(?!存放|使用|收受)");
        assertThat(words.wording()).as(item.code()).isNotBlank();
        assertThat(words.order()).as(item.code()).isNotBlank();
        Matcher figures = Pattern.compile("[0-9]+").matcher(words.example());
        while (figures.find()) {
            assertThat(words.wording() + words.requirement())
                    .as(item.code())
                    .doesNotContainPattern("(?<![0-9])" + figures.group() + "(?![0-9])");
        }
    }

    @Test
    void readingCostsNoStatement() {
        StatementCount asked = StatementCount.of(() -> {
            catalogue.item("A01");
            catalogue.items(X);
            catalogue.groups(X);
            checklists.offered(X);
        });
        assertThat(asked.count()).isZero();
    }

    @Test
    void aChangeCountsFromItsDayAndTheOldTextUntilTheDayBefore() {
        String old = now("B01").requirement();
        changing.change(admin, reworded(now("B01"), "留样少于125克", X)).orThrow();
        assertThat(now("B01").requirement()).isEqualTo(old);
        assertThat(catalogue.item("B01", X.minusDays(1)).orElseThrow().requirement())
                .isEqualTo(old);
        assertThat(catalogue.item("B01", X).orElseThrow().requirement()).isEqualTo("留样少于125克");
        assertThat(rows.history("B01"))
                .extracting(ItemVersion::changedByName)
                .as("the old version keeps its writer, who is nobody")
                .containsExactly(admin.name(), null);
        clock.at(X + "T00:00:00");
        assertThat(now("B01").requirement()).isEqualTo("留样少于125克");
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        long before = books.current().revision();
        changing.change(admin, reworded(now("B01"), now("B01").requirement(), X))
                .orThrow();
        assertThat(books.current().revision()).isEqualTo(before);
        assertThat(rows.history("B01")).hasSize(1);
    }

    @Test
    void aChangeBeforeAPlannedOneLastsUntilThat() {
        changing.change(admin, reworded(now("B01"), "后", X)).orThrow();
        changing.change(admin, reworded(now("B01"), "先", X.minusDays(5))).orThrow();
        assertThat(catalogue.item("B01", X.minusDays(1)).orElseThrow())
                .extracting(HazardItem::requirement, HazardItem::validFrom, HazardItem::validUntil)
                .containsExactly("先", X.minusDays(5), X.minusDays(1));
        assertThat(catalogue.item("B01", X).orElseThrow().requirement()).isEqualTo("后");
        changing.change(admin, reworded(now("B01"), "改后", X)).orThrow();
        assertThat(rows.history("B01")).hasSize(3);
    }

    @Test
    void aPlannedVersionIsTakenBackAndOneThatHasBegunIsNot() {
        changing.change(admin, reworded(now("B01"), "新", X)).orThrow();
        changing.takeBack(admin, "B01", X).orThrow();
        assertThat(rows.history("B01"))
                .singleElement()
                .satisfies(version -> assertThat(version.item().validUntil()).isNull());
        assertThat(code(changing.takeBack(admin, "B01", LocalDate.parse("2000-01-01"))))
                .isEqualTo("hazardNotPlanned");
    }

    @Test
    void aRetiredItemIsGoneFromItsDayAndStaysForWhatWasBefore() {
        changing.retire(admin, "D07", X).orThrow();
        assertThat(catalogue.item("D07", X)).isEmpty();
        assertThat(catalogue.item("D07", X.minusDays(1))).isPresent();
        assertThat(checklists.checklist("AUTUMN", X).orElseThrow().items()).hasSize(29);
        changing.change(admin, reworded(now("D07"), "又查", X.plusDays(5))).orThrow();
        assertThat(catalogue.item("D07", X.plusDays(4))).isEmpty();
        assertThat(catalogue.item("D07", X.plusDays(5))).isPresent();
    }

    @Test
    void thePastIsNotChanged() {
        assertThat(code(changing.change(admin, reworded(now("B01"), "x", TODAY.minusDays(1)))))
                .isEqualTo("catalogueDayPast");
        assertThat(code(changing.retire(admin, "B01", TODAY.minusDays(1)))).isEqualTo("catalogueDayPast");
        changing.change(admin, reworded(now("B01"), "今天起", TODAY)).orThrow();
        assertThat(now("B01").requirement()).isEqualTo("今天起");
    }

    @Test
    void aNewItemIsAddedAndNonsenseIsNot() {
        HazardItem fresh = new HazardItem(
                "A20",
                "A",
                "消防安全",
                "防火门",
                new ItemWords("常闭式防火门关闭", "常闭式防火门敞开", "", ""),
                Applies.EVERYWHERE,
                "",
                false,
                Severity.GENERAL,
                Limit.workdays(2),
                false,
                null,
                false,
                false,
                false,
                "",
                "",
                TODAY,
                null);
        changing.change(admin, fresh).orThrow();
        assertThat(catalogue.items()).hasSize(101);
        assertThat(code(changing.change(admin, reworded(now("A20"), "", TODAY))))
                .isEqualTo("required");
        HazardItem direct = new HazardItem(
                "A21",
                "A",
                "消防安全",
                "防火门",
                new ItemWords("x", "y", "", ""),
                Applies.EVERYWHERE,
                "",
                false,
                null,
                Limit.workdays(2),
                true,
                null,
                false,
                false,
                false,
                "",
                "",
                TODAY,
                null);
        assertThat(code(changing.change(admin, direct))).isEqualTo("hazardDirect");
    }

    @Test
    void onlyAdministratorAndRegistrarChange() {
        for (String login : new String[] {"director", "inspector1", "sectionhead", "principal." + "QL0001"}) {
            assertThat(code(changing.change(county.actor(login), reworded(now("B01"), "x", X))))
                    .isEqualTo("notAllowed");
        }
        assertThat(changing.change(county.actor("registrar"), reworded(now("B01"), "x", X))
                        .accepted())
                .isTrue();
    }

    @Test
    void aLaterStartOverwritesNothing() {
        changing.change(admin, reworded(now("B01"), "本县的表述", TODAY)).orThrow();
        seeding.afterSingletonsInstantiated();
        assertThat(now("B01").requirement()).isEqualTo("本县的表述");
    }

    @Test
    void whoChangesReadsItBeforeTheCommitOthersAfterItAndOtherNodesWhenTheyLook() {
        String old = now("B01").requirement();
        transactions.executeWithoutResult(status -> {
            changing.change(admin, reworded(now("B01"), "新", TODAY)).orThrow();
            assertThat(now("B01").requirement()).isEqualTo("新");
            assertThat(CompletableFuture.supplyAsync(() -> now("B01").requirement())
                            .join())
                    .isEqualTo(old);
        });
        assertThat(CompletableFuture.supplyAsync(() -> now("B01").requirement()).join())
                .isEqualTo("新");
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update hazard_item set requirement = '别处改的' where code = 'B02'")
                    .update();
            rows.countRevision();
        });
        books.look();
        assertThat(now("B02").requirement()).isEqualTo("别处改的");
    }

    static String code(Outcome<?> outcome) {
        Refusal refusal = outcome.refusal();
        return refusal == null ? null : refusal.reasons().get(0).code();
    }
}

@ProcessTest
class H2VersionTests extends VersionTests {}

@OnMariaDb
class MariaDbVersionTests extends VersionTests {}

@OnMySql
class MySqlVersionTests extends VersionTests {}
