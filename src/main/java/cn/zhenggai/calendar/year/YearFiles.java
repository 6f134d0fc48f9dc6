package cn.zhenggai.calendar.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The calendars that come with the program, one file a year named like {@code 2026.csv}. A file in {@code
 * ./config/calendar} counts instead of the one in the jar. Read once, at the start, before the first visitor.
 */
@Component
public class YearFiles implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(YearFiles.class);
    private static final Pattern NAME = Pattern.compile("(\\d{4})\\.csv");
    private static final String[] PLACES = {"classpath*:config/calendar/*.csv", "file:./config/calendar/*.csv"};

    private final ResourcePatternResolver resources;
    private final LoadingYear loading;

    YearFiles(ResourcePatternResolver resources, LoadingYear loading) {
        this.resources = resources;
        this.loading = loading;
    }

    @Override
    public void afterSingletonsInstantiated() {
        found().forEach(this::load);
    }

    private Map<Integer, Resource> found() {
        Map<Integer, Resource> files = new TreeMap<>();
        try {
            for (String place : PLACES) {
                for (Resource file : resources.getResources(place)) {
                    Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                    if (name.matches()) {
                        files.put(Integer.valueOf(name.group(1)), file);
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The calendars in config/calendar cannot be looked for", e);
        }
    }

    /** A broken file costs its year and not the start: without it the year is provisional, and everybody is told. */
    private void load(Integer year, Resource file) {
        String name = "config/calendar/" + file.getFilename();
        try {
            YearSheet sheet = ReadingSheet.read(file.getContentAsByteArray(), year);
            if (sheet.sound()) {
                loading.loadFile(sheet, name);
            } else {
                YearSheet.Fault first = sheet.faults().get(0);
                LOG.warn("{} is not used: line {}, {} {}", name, first.line(), first.code(), first.arguments());
            }
        } catch (IOException e) {
            LOG.warn("{} is not used, it cannot be read: {}", name, e.getMessage());
        }
    }
}
