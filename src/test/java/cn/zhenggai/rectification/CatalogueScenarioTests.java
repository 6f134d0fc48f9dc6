package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemWords;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases beside a catalogue that changes. */
@TimeAtHand
abstract class CatalogueScenarioTests {

    @Autowired
    Office office;

    @Autowired
    HazardCatalogue catalogue;

    @Autowired
    ChangingItem changing;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void scenario43RecordsBeforeTheDayKeepTheOldTextAndFiguresJoinBoth() {
        clock.at("2026-09-01T10:00:00");
        LocalDate x = LocalDate.parse("2026-09-10");
        change("B01", "每种留样不少于100克", Limit.workdays(3), LocalDate.parse("2026-09-02"));
        change("B01", "每种留样不少于125克", Limit.workdays(5), x);
        clock.at("2026-09-09T10:00:00");
        CaseWalk before = found("2026-09-09");
        assertThat(before.facts().deadline()).isEqualTo("2026-09-14");
        clock.at("2026-09-10T10:00:00");
        CaseWalk foundBefore = found("2026-09-09");
        CaseWalk after = found("2026-09-10");
        assertThat(before.story().item().requirement()).isEqualTo("每种留样不少于100克");
        assertThat(foundBefore.story().item().requirement()).isEqualTo("每种留样不少于100克");
        assertThat(foundBefore.facts().deadline())
                .as("the limit is the one of the day of issue")
                .isEqualTo("2026-09-17");
        assertThat(after.story().item().requirement()).isEqualTo("每种留样不少于125克");
        assertThat(jdbc.sql("select count(*) from rectification_case where item_code = 'B01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anItemThatWasGivenUpCanOnlyBeFoundOnDaysBefore() {
        clock.at("2026-09-20T10:00:00");
        changing.retire(office.actor("admin"), "M07", LocalDate.parse("2026-09-21"))
                .orThrow();
        clock.at("2026-09-22T10:00:00");
        FindingForm late = office.finding().item("M07").foundOn(LocalDate.parse("2026-09-22"));
        assertThat(office.opening
                        .open(late.finder(), late.filled())
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("itemUnknown");
        CaseWalk walk = office.open(office.finding().item("M07").foundOn(LocalDate.parse("2026-09-20")));
        assertThat(walk.story().item().code()).isEqualTo("M07");
    }

    @Test
    void theBasisOfTheCatalogueStandsUnlessTheFinderWritesAnother() {
        clock.at("2026-09-25T10:00:00");
        FindingForm form = office.finding().item("A03").foundOn(clock.today()).photos(1);
        assertThat(office.open(form.basis(null)).facts().basis()).isEqualTo("《中华人民共和国消防法》第二十八条");
        assertThat(office.open(form.photos(1).basis("消防法第六十条")).facts().basis()).isEqualTo("消防法第六十条");
    }

    @Test
    void aCaseTakesOrderSeverityAndLimitOfItsItemUnlessTheFinderSaysOtherwise() {
        clock.at("2026-09-27T10:00:00");
        FindingForm bare = office.finding().item("A05").foundOn(clock.today()).requirement(null);
        CaseWalk usual = office.open(bare.severity(null).photos(1));
        assertThat(usual.facts().severity()).isEqualTo(Severity.GENERAL);
        assertThat(usual.facts().requirement()).startsWith("维修或者更换损坏的应急照明灯具");
        assertThat(usual.facts().deadline()).isEqualTo("2026-10-09");
        CaseWalk own = office.open(bare.requirement("三日内换好").photos(1));
        assertThat(own.facts().requirement()).isEqualTo("三日内换好");
    }

    @Test
    void aBasisThatNobodyHasCheckedIsQuotedWithItsMarkAndWhereNoneIsKnownNoneIsMadeUp() {
        clock.at("2026-09-27T10:00:00");
        FindingForm form = office.finding().foundOn(clock.today()).basis(null);
        assertThat(office.open(form.item("G01").photos(1)).facts().basis())
                .isEqualTo("《企业事业单位内部治安保卫条例》第十一条；《中小学幼儿园安全管理办法》第十七条（条款待核对）");
        assertThat(office.open(form.item("K09").photos(0)).facts().basis()).isNull();
    }

    private CaseWalk found(String day) {
        return office.open(
                office.finding().item("B01").foundOn(LocalDate.parse(day)).photos(1));
    }

    private void change(String code, String text, Limit limit, LocalDate from) {
        HazardItem item = catalogue.item(code).orElseThrow();
        changing.change(
                        office.actor("admin"),
                        new HazardItem(
                                item.code(),
                                item.category(),
                                item.categoryName(),
                                item.subCategory(),
                                new ItemWords(
                                        text,
                                        item.words().wording(),
                                        item.words().order(),
                                        item.words().example()),
                                item.applies(),
                                item.basis(),
                                item.basisChecked(),
                                item.severity(),
                                limit,
                                item.directMajor(),
                                item.group(),
                                item.external(),
                                item.stopUse(),
                                item.zeroTolerance(),
                                item.authority(),
                                item.note(),
                                from,
                                null))
                .orThrow();
    }
}

@ProcessTest
class H2CatalogueScenarioTests extends CatalogueScenarioTests {}

@OnMariaDb
class MariaDbCatalogueScenarioTests extends CatalogueScenarioTests {}
