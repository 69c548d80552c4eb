package mingbai.inquiry.misconduct;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an eavesdropper may come upon, and that none of it holds a word of the report: pages, log lines, tables, files. */
final class Overheard {

    private final List<String> words;

    /** @param more the number, the code, the id of one report */
    Overheard(String... more) {
        words = new ArrayList<>(House.SECRETS);
        words.addAll(List.of(more));
    }

    void nothingIn(String text, String where) {
        words.forEach(word -> assertThat(text.contains(word)).as(where + " holds “" + word + "”").isFalse());
    }

    /** Every table as it stands; the ids of the sealed rows themselves are not looked for there. */
    void nothingInTables(JdbcClient jdbc, boolean postgres) {
        List<String> tables = jdbc.sql(postgres ? "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                : "select name from sqlite_master where type = 'table'").query(String.class).list();
        assertThat(tables).contains("inquiry_misconduct_report", "ledger_payload");
        for (String table : tables) {
            jdbc.sql("select * from \"" + table + "\"").query((RowCallbackHandler) row -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value)).append('\n');
                }
                nothingIn(text.toString(), table);
            });
        }
    }

    /** Names and bytes of all that lies in the folder: database, its journal, files, indexes. What goes while it is read, goes. @return how many files were read */
    int nothingInFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        int read = 0;
        for (Path file : found) {
            nothingIn(file.toString(), "the name of a file");
            try {
                raw(file);
                read++;
            } catch (NoSuchFileException e) {
                continue; // another part of the program was done with it
            }
        }
        return read;
    }

    private void raw(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String word : words) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))).as("the bytes of " + file.getFileName() + " hold “" + word + "”").isFalse();
            }
        }
    }

    /** What is logged while something is done: messages, what goes with them, what failures say. */
    static List<String> logged(Doing doing) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        root.addAppender(appender);
        try {
            doing.run();
        } finally {
            root.detachAppender(appender);
        }
        return List.copyOf(appender.list).stream().map(Overheard::line).toList();
    }

    private static String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getKeyValuePairs());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            line.append(' ').append(cause.getMessage());
        }
        return line.toString();
    }

    interface Doing {
        void run() throws Exception;
    }
}
