package mingbai.inquiry.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.mail.InquiryMailTable.Became;
import mingbai.inquiry.mail.InquiryMailTable.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what is unread in one mailbox. A mail is marked as read after it was taken, never before; what could not be taken is flagged besides, so that a person who opens the mailbox sees
 * it. One mail that makes trouble keeps none of the others back.
 */
@Component
class ReadMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReadMailbox.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 25 << 20;
    private static final int SECONDS_TO_PARSE = 60;

    private final TakeMail take;
    private final InquiryMailTable table;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadMailbox(TakeMail take, InquiryMailTable table, AgencyReading agencies, TransactionTemplate transaction, Clock clock) {
        this.take = take;
        this.table = table;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were taken or set aside; never throws for what the server or a mail does */
    int run(Mailbox box) {
        int done = 0;
        String trouble = "";
        if (agencies.byCode(box.agency()).isEmpty()) {
            trouble = "没有代码为" + box.agency() + "的机关，请核对 mingbai.mailboxes";
        } else {
            try (Store store = Session.getInstance(box.properties()).getStore(box.protocol())) {
                store.connect(box.host(), box.port(), box.user(), box.password());
                done = read(box, store);
            } catch (AuthenticationFailedException e) {
                trouble = "邮件服务器不接受用户名和密码";
            } catch (FolderNotFoundException e) {
                trouble = "没有文件夹 " + box.folder();
            } catch (MessagingException e) {
                trouble = "与邮件服务器 " + box.host() + ":" + box.port() + " 的连接出错（" + e.getClass().getSimpleName() + "）";
            } catch (Stuck e) {
                done = e.done;
                trouble = "有" + e.stuck + "封邮件没有处理成功，会再试";
            }
        }
        noted(box, trouble);
        return done;
    }

    private void noted(Mailbox box, String trouble) {
        long now = clock.millis();
        transaction.executeWithoutResult(status -> table.looked(box.name(), new Standing(now, trouble.isEmpty() ? now : null, MailParser.cut(trouble, 200))));
        if (!trouble.isEmpty()) {
            LOG.warn("mailbox of {} could not be read: {}", box.agency(), trouble);
        }
    }

    /** Some mails could not be taken for a reason that is ours; they stay unread. */
    static final class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1;
        final int done;
        final int stuck;

        Stuck(int done, int stuck) {
            super(null, null, false, false);
            this.done = done;
            this.stuck = stuck;
        }
    }

    private int read(Mailbox box, Store store) throws MessagingException {
        try (Folder folder = store.getFolder(box.folder())) {
            folder.open(Folder.READ_WRITE);
            Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            Message[] some = Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE));
            FetchProfile profile = new FetchProfile();
            profile.add(FetchProfile.Item.SIZE);
            profile.add(FetchProfile.Item.FLAGS);
            folder.fetch(some, profile);
            return each(box, folder, some);
        }
    }

    /** @param folder open, of which the mails are */
    int each(Mailbox box, Folder folder, Message[] some) throws MessagingException {
        int done = 0;
        int stuck = 0;
        for (Message message : some) {
            try {
                Became became = take(box, message);
                if (!became.isTaken()) {
                    message.setFlag(Flags.Flag.FLAGGED, became != Became.AUTOMATIC);
                }
                message.setFlag(Flags.Flag.SEEN, true);
                done++;
            } catch (MessagingException | RuntimeException e) {
                if (e instanceof MessagingException broken && !folder.isOpen()) {
                    throw broken; // not the mail, the connection
                }
                LOG.warn("a mail in the mailbox of {} could not be taken: {}", box.agency(), e.getClass().getName()); // its message may name people
                stuck++;
            }
        }
        if (stuck > 0) {
            throw new Stuck(done, stuck);
        }
        return done;
    }

    private Became take(Mailbox box, Message message) throws MessagingException {
        Date arrived = message.getReceivedDate() == null ? Date.from(clock.instant()) : message.getReceivedDate();
        return take.run(box, parsed(content(message)), LocalDate.ofInstant(arrived.toInstant(), clock.getZone()));
    }

    /** The mail as it is, or as much of it as is read of one that is too large. */
    private static byte[] content(Message message) throws MessagingException {
        Bounded bytes = new Bounded();
        try {
            message.writeTo(bytes);
        } catch (TooLarge more) {
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("a mail broke off", e);
        }
        return bytes.toByteArray();
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** Whatever size the server says a mail has. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            bytes.write(some, from, Math.min(length, LARGEST - bytes.size()));
            if (bytes.size() >= LARGEST) {
                throw new TooLarge();
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    /** Within a minute, on a thread of its own: whatever a mail holds, the round goes on. */
    private static ParsedMail parsed(byte[] raw) {
        FutureTask<ParsedMail> parsing = new FutureTask<>(() -> MailParser.parse(raw, raw.length < LARGEST));
        Thread.ofPlatform().daemon().name("a mail is parsed").start(parsing);
        try {
            return parsing.get(SECONDS_TO_PARSE, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            parsing.cancel(true);
            return MailParser.unread(raw);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a mail was parsed");
        }
    }
}
