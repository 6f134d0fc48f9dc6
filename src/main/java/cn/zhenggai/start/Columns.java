package cn.zhenggai.start;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/** How our own types sit in columns: moments in UTC whatever the zone of the machine, words as text. */
@Configuration(proxyBeanMethods = false)
class Columns extends AbstractJdbcConfiguration {

    /** Names go unquoted, as in our own SQL, so that every database finds the table whatever case it keeps names in. */
    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> naming, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        JdbcMappingContext mapping = super.jdbcMappingContext(naming, conversions, types);
        mapping.setForceQuote(false);
        return mapping;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new MomentToColumn(),
                new ColumnToMoment(),
                new TimestampToMoment(),
                new NumberToColumn(),
                new ColumnToNumber(),
                new DeskToColumn(),
                new ColumnToDesk());
    }

    @WritingConverter
    static class MomentToColumn implements Converter<Instant, LocalDateTime> {
        @Override
        public LocalDateTime convert(Instant moment) {
            return BureauTime.column(moment);
        }
    }

    @ReadingConverter
    static class ColumnToMoment implements Converter<LocalDateTime, Instant> {
        @Override
        public Instant convert(LocalDateTime column) {
            return BureauTime.moment(column);
        }
    }

    @ReadingConverter
    static class TimestampToMoment implements Converter<Timestamp, Instant> {
        @Override
        public Instant convert(Timestamp column) {
            return BureauTime.moment(column.toLocalDateTime());
        }
    }

    @WritingConverter
    static class NumberToColumn implements Converter<CaseNumber, String> {
        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    static class ColumnToNumber implements Converter<String, CaseNumber> {
        @Override
        public CaseNumber convert(String column) {
            return CaseNumber.of(column);
        }
    }

    @WritingConverter
    static class DeskToColumn implements Converter<Desk, String> {
        @Override
        public String convert(Desk desk) {
            return desk.toString();
        }
    }

    @ReadingConverter
    static class ColumnToDesk implements Converter<String, Desk> {
        @Override
        public Desk convert(String column) {
            return Desk.parse(column);
        }
    }
}
