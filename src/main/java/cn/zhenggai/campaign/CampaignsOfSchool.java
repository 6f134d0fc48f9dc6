package cn.zhenggai.campaign;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: the campaigns that it is part of and that are not over, and whether somebody has been there. */
@Component
class CampaignsOfSchool implements SchoolPart {

    private static final int AFTER_VISITS = 50;

    private final JdbcClient jdbc;

    CampaignsOfSchool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_VISITS;
    }

    /** Within what the reader may know of each campaign at this school. Index {@code ix_campaign_school}. */
    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        CampaignScope.Condition seen = CampaignScope.of(reader);
        List<Row> rows = jdbc.sql("""
                        select c.id, c.name, s.planned_on,
                               case when v.state = 'RECORDED' then 'SEEN' when s.exempt_at is not null then 'EXEMPT'
                                    else 'MISSING' end standing
                        from campaign_school s join campaign c on c.id = s.campaign_id
                        left join visit_card v on v.id = s.visit_id
                        where s.school_id = :school and s.removed_at is null and c.state <> 'ENDED' and (%s)
                        order by c.id desc limit 5""".formatted(seen.sql()))
                .param("school", school.id())
                .params(seen.values())
                .query((row, n) -> new Row(
                        row.getString("name"),
                        CampaignAddress.page(row.getLong("id")),
                        row.getString("planned_on") == null
                                ? List.of()
                                : List.of(new Said("school.plannedOn", row.getString("planned_on"))),
                        null,
                        new Said("school.campaign." + row.getString("standing"))))
                .list();
        return rows.isEmpty() ? List.of() : List.of(SchoolCard.ofRows("campaigns", "flag", rows, null));
    }
}
