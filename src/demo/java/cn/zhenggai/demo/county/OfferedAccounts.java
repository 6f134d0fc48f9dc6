package cn.zhenggai.demo.county;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One or two people of each role, those around the school whose cases a visitor can play to the end. */
@Component
@Profile("demo")
public class OfferedAccounts implements DemoAccounts {

    public static final String PASSWORD = "qinglan2026";

    private static final Map<String, Role> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put("director", Role.DIRECTOR);
        OFFERED.put("deputy", Role.DEPUTY);
        OFFERED.put("sectionhead", Role.SECTION_HEAD);
        OFFERED.put("registrar", Role.REGISTRAR);
        OFFERED.put("inspector1", Role.INSPECTOR);
        OFFERED.put("inspector2", Role.INSPECTOR);
        OFFERED.put("principal.QL0001", Role.PRINCIPAL);
        OFFERED.put("officer.QL0001", Role.SAFETY_OFFICER);
        OFFERED.put("worker.QL0001", Role.ASSIGNEE);
        OFFERED.put("township.1", Role.TOWNSHIP);
        OFFERED.put("auditor", Role.AUDITOR);
        OFFERED.put("admin", Role.ADMIN);
    }

    private final Directory directory;

    OfferedAccounts(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Account> accounts() {
        return OFFERED.entrySet().stream()
                .flatMap(offered -> directory.actor(offered.getKey()).stream()
                        .map(actor -> new Account(actor.login(), actor.name(), offered.getValue())))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
