package cn.zhenggai.dataimport.part;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.heading.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of one kind. */
public record FoundPart(ImportKind kind, List<Table> tables) {

    public FoundPart {
        tables = List.copyOf(tables);
    }

    /** What these headings are known by. */
    public String layout() {
        return Fingerprint.of(tables.stream().map(Table::fingerprint).distinct().collect(Collectors.joining("|")));
    }

    /** As somebody once said of such columns, otherwise as they look. */
    public FoundPart understood(Optional<Mapping> said) {
        return said.map(mapping -> new FoundPart(
                        kind, tables.stream().map(table -> table.with(mapping)).toList()))
                .orElse(this);
    }
}
