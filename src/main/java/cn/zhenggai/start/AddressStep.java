package cn.zhenggai.start;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.shared.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The address under which people reach the server. That it is right shows when the page itself was reached by it. */
@Component
class AddressStep implements FirstStep {

    private static final int FIRST = 10;
    private static final String WORDS = "firstStep.address.";

    private final Settings settings;
    private final WayIn way;
    private final boolean demo;

    AddressStep(Settings settings, WayIn way, Environment environment) {
        this.settings = settings;
        this.way = way;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public String key() {
        return "address";
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.there(WORDS + "base", settings.baseUrl().toString()));
        if (demo) {
            return Looked.at(null, with(findings, Finding.hint(WORDS + "demo")));
        }
        if (way.ofThisMachine()) {
            return Looked.at(null, with(findings, Finding.lacking(WORDS + "ownMachine")));
        }
        way.trouble().map(AddressStep::words).ifPresent(findings::add);
        findings.addAll(reached(asking));
        return Looked.at(null, findings);
    }

    private static Finding words(WayIn.Trouble trouble) {
        return Finding.lacking(
                switch (trouble) {
                    case PROXY_UNHEARD -> WORDS + "proxyUnheard";
                    case CALLED_OPEN -> WORDS + "calledOpen";
                    case OPEN -> WORDS + "open";
                });
    }

    private List<Finding> reached(Asking asking) {
        String named = named(settings.baseUrl());
        if (!asking.host().equalsIgnoreCase(named)) {
            return List.of(Finding.lacking(WORDS + "otherHost", asking.host(), named));
        }
        if (settings.safe() && !asking.safe()) {
            return List.of(Finding.lacking(WORDS + "seenOpen"));
        }
        return List.of(Finding.there(settings.safe() ? WORDS + "reachedSafe" : WORDS + "reached"));
    }

    /** As a browser names it: the usual port is not said. */
    private static String named(URI address) {
        boolean usual = address.getPort() < 0
                || address.getPort() == ("https".equalsIgnoreCase(address.getScheme()) ? 443 : 80);
        return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static List<Finding> with(List<Finding> findings, Finding last) {
        findings.add(last);
        return findings;
    }
}
