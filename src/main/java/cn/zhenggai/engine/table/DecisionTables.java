package cn.zhenggai.engine.table;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The newest deployed tables as this node knows them. They are read at the start and when a node has deployed another,
 * which is noticed some seconds later, so that asking costs no statement.
 */
@Component
class DecisionTables implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);
    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final int HASH = 8;

    private final ObjectProvider<RepositoryService> repository;
    private final DatedTables dated;
    private final Clock clock;
    private volatile Map<String, Known> known = Map.of();

    DecisionTables(ObjectProvider<RepositoryService> repository, DatedTables dated, Clock clock) {
        this.repository = repository;
        this.dated = dated;
        this.clock = clock;
    }

    private record Known(String definitionId, LoadedTable table) {}

    @Override
    public void afterSingletonsInstantiated() {
        look();
        dated.begin();
    }

    <T> T answer(KnownTable<T> table, Map<String, Object> facts) {
        return current(table).answer(table, facts);
    }

    LoadedTable current(KnownTable<?> table) {
        return on(table, BureauTime.today(clock));
    }

    /** The table that counts for what began on the day. */
    LoadedTable on(KnownTable<?> table, LocalDate day) {
        return dated.on(table.id(), day).map(DatedTables.Dated::table).orElseGet(() -> first(table));
    }

    /** Those that count for something that began until the day: the first of all, then the editions by their days. */
    List<DatedTables.Dated> until(KnownTable<?> table, LocalDate day) {
        List<DatedTables.Dated> all = new ArrayList<>(List.of(new DatedTables.Dated(0, null, first(table))));
        all.addAll(dated.until(table.id(), day));
        return all;
    }

    private LoadedTable first(KnownTable<?> table) {
        if (known.isEmpty()) {
            look();
        }
        return known.get(table.id()).table();
    }

    /** As it was deployed last. */
    byte[] deployed(String id) {
        return model(repository
                .getObject()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult());
    }

    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Map<String, Known> newest = new HashMap<>(known);
        for (DecisionDefinition definition : deployed()) {
            Known before = known.get(definition.getKey());
            if (before == null || !before.definitionId().equals(definition.getId())) {
                newest.put(definition.getKey(), new Known(definition.getId(), read(definition, before)));
            }
        }
        known = Map.copyOf(newest);
    }

    private List<DecisionDefinition> deployed() {
        return repository.getObject().createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(definition ->
                        KnownTable.ALL.stream().anyMatch(table -> table.id().equals(definition.getKey())))
                .toList();
    }

    /** A table of a newer program that this one cannot read waits for its own start; until then the one before counts. */
    private LoadedTable read(DecisionDefinition definition, Known before) {
        String id = definition.getKey();
        byte[] model = model(definition);
        String version = "%s:%d:%s".formatted(id, definition.getVersion(), hash(model));
        byte[] original = original(id);
        if (Arrays.equals(model, original)) {
            return LoadedTable.of(version, () -> RuleTable.parsed(id, model).orThrow());
        }
        Outcome<RuleTable> table = RuleTable.read(id, model, original);
        if (!table.accepted() && before != null) {
            LOG.error("The deployed table {} cannot be used: {}", version, table.refusal());
            return before.table();
        }
        RuleTable own = table.orThrow();
        SECURITY.info(
                "event=table-used who=operator detail={},size={},sha256={},verdict=accepted",
                version,
                model.length,
                Fingerprint.of(model));
        return LoadedTable.of(version, () -> own);
    }

    static String hash(byte[] model) {
        return DigestUtils.md5DigestAsHex(model).substring(0, HASH);
    }

    private byte[] model(DecisionDefinition definition) {
        try (InputStream model = repository.getObject().getDecisionModel(definition.getId())) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as it came with the program. */
    static byte[] original(String id) {
        try {
            return new ClassPathResource("processes/" + id + ".dmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
