package cn.zhenggai.campaign;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first campaign or visit, with which work begins. */
@Component
class CampaignStep implements FirstStep {

    private static final int LAST = 100;

    private final JdbcClient jdbc;

    CampaignStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "campaign";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean needed() {
        return true;
    }

    /** An administrator has no business with campaigns, so that his button is missing. */
    @Override
    public Looked look(Asking asking) {
        long bureau = asking.actor().bureauId();
        Finding finding = begun(bureau)
                .map(name -> Finding.there("firstStep.campaign.begun", name))
                .orElseGet(() -> visited(bureau)
                        ? Finding.there("firstStep.campaign.visited")
                        : Finding.lacking("firstStep.campaign.none"));
        return Looked.at(CampaignRights.opensTo(asking.actor()) ? CampaignAddress.ALL : null, List.of(finding));
    }

    /** Index {@code ix_campaign_state}. */
    private Optional<String> begun(long bureau) {
        return jdbc.sql("""
                        select c.name from campaign c
                        where c.bureau_id = :bureau and c.state in ('RUNNING', 'ENDED') order by c.id limit 1""").param("bureau", bureau).query(String.class).optional();
    }

    /** Index {@code ix_visit_bureau}. */
    private boolean visited(long bureau) {
        return jdbc.sql("select v.id from visit_card v where v.bureau_id = :bureau and v.state = 'RECORDED' limit 1")
                .param("bureau", bureau)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
