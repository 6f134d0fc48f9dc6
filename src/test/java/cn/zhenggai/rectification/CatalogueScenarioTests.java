package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases beside a catalogue that changes. */
@Import(TimeAtHand.class)
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
        change("B01", "留样不足100克", Limit.workdays(3), LocalDate.parse("2026-09-02"));
        change("B01", "留样不足125克", Limit.workdays(5), x);
        clock.at("2026-09-09T10:00:00");
        CaseWalk before = found("2026-09-09");
        assertThat(before.facts().deadline()).isEqualTo("2026-09-14");
        clock.at("2026-09-10T10:00:00");
        CaseWalk foundBefore = found("2026-09-09");
        CaseWalk after = found("2026-09-10");
        assertThat(before.story().item().text()).isEqualTo("留样不足100克");
        assertThat(foundBefore.story().item().text()).isEqualTo("留样不足100克");
        assertThat(foundBefore.facts().deadline())
                .as("the limit is the one of the day of issue")
                .isEqualTo("2026-09-17");
        assertThat(after.story().item().text()).isEqualTo("留样不足125克");
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
                                text,
                                item.basis(),
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
