package cn.zhenggai.security.web;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.security.factor.FactorDuty;
import cn.zhenggai.security.provider.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can come in: passwords, and the second factor of leaders. */
@Component
class LoginsStep implements FirstStep {

    private static final int AFTER_SERVER = 90;
    private static final String WORDS = "firstStep.logins.";

    private final JdbcClient jdbc;
    private final FactorDuty duty;
    private final ProviderSettings provider;

    LoginsStep(JdbcClient jdbc, FactorDuty duty, ProviderSettings provider) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.provider = provider;
    }

    @Override
    public String key() {
        return "logins";
    }

    @Override
    public int order() {
        return AFTER_SERVER;
    }

    @Override
    public boolean needed() {
        return false;
    }

    private record Logins(int people, int without, int never, int leaders, int open) {}

    @Override
    public Looked look(Asking asking) {
        Logins logins = logins(asking.actor().bureauId());
        List<Finding> findings = new ArrayList<>();
        if (provider.named()) {
            findings.add(Finding.there(WORDS + "provider", provider.name()));
        } else {
            findings.add(Finding.of(logins.without() == 0, WORDS + "password.", logins.people(), logins.without()));
            findings.add(Finding.of(logins.never() == 0, WORDS + "first.", logins.people(), logins.never()));
        }
        findings.add(
                duty.relaxed()
                        ? Finding.lacking(WORDS + "relaxed", logins.leaders(), logins.open())
                        : Finding.there(WORDS + "factor", logins.leaders(), logins.open()));
        return Looked.at(PersonAddress.ALL, findings);
    }

    /** Service accounts hold no role here and are not counted. */
    private Logins logins(long bureau) {
        return jdbc.sql("""
                        select count(*) people,
                               sum(case when c.person_id is null then 1 else 0 end) without_password,
                               sum(case when c.must_change then 1 else 0 end) never_in,
                               sum(case when l.person_id is null then 0 else 1 end) leaders,
                               sum(case when l.person_id is null or f.person_id is not null then 0 else 1 end) open_leaders
                        from org_unit u join org_person p on p.unit_id = u.id
                        join (select distinct r.person_id from org_role r) a on a.person_id = p.id
                        left join (select distinct r.person_id from org_role r where r.role in (:leaders)) l
                            on l.person_id = p.id
                        left join credential c on c.person_id = p.id
                        left join second_factor f on f.person_id = p.id
                        where u.bureau_id = :bureau and p.active""")
                .param("bureau", bureau)
                .param("leaders", FactorDuty.LEADERS.stream().map(Enum::name).toList())
                .query((row, n) -> new Logins(
                        row.getInt("people"),
                        row.getInt("without_password"),
                        row.getInt("never_in"),
                        row.getInt("leaders"),
                        row.getInt("open_leaders")))
                .single();
    }
}
