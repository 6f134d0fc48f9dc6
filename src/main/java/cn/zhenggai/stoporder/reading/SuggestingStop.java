package cn.zhenggai.stoporder.reading;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.school.SchoolKind;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopRules;
import cn.zhenggai.stoporder.order.StopOrder;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the bureau's table say whether something should be stopped for a case; decides nothing. */
@Component
public class SuggestingStop {

    private final StopRules rules;
    private final Directory directory;
    private final JdbcClient jdbc;

    SuggestingStop(StopRules rules, Directory directory, JdbcClient jdbc) {
        this.rules = rules;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @param openCases of the same item in that school */
    public record Suggested(StopKind kind, int openCases) {}

    /** Null where nothing is suggested, or what is was ordered already. */
    Suggested of(RectificationCase subject, List<StopOrder> given) {
        Hazard hazard = subject.hazard();
        int open = openCases(subject);
        return rules.suggested(new StopRules.Circumstances(
                        hazard.category(), hazard.itemCode(), schoolKind(subject), open, hazard.stopUse()))
                .found()
                .filter(kind -> given.stream()
                        .noneMatch(
                                order -> order.kind() == kind && order.state().active()))
                .map(kind -> new Suggested(kind, open))
                .orElse(null);
    }

    private int openCases(RectificationCase subject) {
        return jdbc.sql("select count(*) from open_item i where i.school_id = :school and i.item_code = :item")
                .param("school", subject.jurisdiction().schoolId())
                .param("item", subject.hazard().itemCode())
                .query(Integer.class)
                .single();
    }

    private String schoolKind(RectificationCase subject) {
        return directory
                .unit(subject.jurisdiction().schoolId())
                .map(UnitCard::schoolKind)
                .flatMap(SchoolKind::named)
                .map(SchoolKind::name)
                .orElse("");
    }
}
