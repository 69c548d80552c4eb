package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit answers its sheet and sends it in. What it says it has not becomes a finding at once, with the item's term. */
@Component
public class FillCheckSheet {

    private static final Pattern LINK = Pattern.compile("(/(?!/)|https?://)[^\\s\\\\]{1,390}");
    private static final int LONGEST_PERSON = 50;

    private final CampaignBook book;
    private final CheckSheetTable sheets;
    private final TieFindings tie;
    private final FindingBook findings;
    private final FileStore files;
    private final AgencyReading agencies;

    FillCheckSheet(CampaignBook book, CheckSheetTable sheets, TieFindings tie, FindingBook findings, FileStore files, AgencyReading agencies) {
        this.book = book;
        this.sheets = sheets;
        this.tie = tie;
        this.findings = findings;
        this.files = files;
        this.agencies = agencies;
    }

    /** Keeps what is there; what is missing may still come. Files stay as they are. */
    @Transactional
    public void save(Actor actor, long id, long version, String person, Map<String, CheckAnswer> answers) {
        CheckSheet sheet = current(id, version);
        Map<String, CheckAnswer> given = known(sheet, answers);
        Refused.ifAny(malformed(person, given));
        record(actor, sheet.filled(person.strip(), given));
    }

    @Transactional
    public void submit(Actor actor, long id, long version, String person, Map<String, CheckAnswer> answers) {
        CheckSheet sheet = current(id, version);
        Campaign campaign = book.table.get(sheet.campaign());
        Map<String, CheckAnswer> given = known(sheet, answers);
        List<Issue> issues = malformed(person, given);
        incomplete(campaign, person, given, issues);
        Refused.ifAny(issues);
        CheckSheet next = sheet.submitted(person.strip(), given, book.today(), actor.accountId(), actor.name());
        sheets.update(next);
        String body = agencies.successorOf(sheet.unit());
        List<Touched> touched = new ArrayList<>(List.of(next.touched()));
        for (CheckItem item : campaign.items()) {
            Having having = next.answer(item.key()).having();
            if (having != null) {
                sheets.item(book.ids.next(), next, body, item, having, book.today().toString());
            }
            if (having == Having.LACK) {
                touched.add(missing(actor, campaign, next, body, item, FindingSource.CAMPAIGN, next.answer(item.key()).note()).touched());
            }
        }
        book.ledger.record(new Act(CampaignAct.SHEET_FILLED, actor, body, Map.of("submitted", true), touched));
    }

    /** Makes the finding of an item that is missing, and its tie to the campaign; the caller records the tie. */
    CampaignFinding missing(Actor actor, Campaign campaign, CheckSheet sheet, String body, CheckItem item, FindingSource source, String note) {
        String why = "“" + campaign.title() + "”要求：" + item.what() + (source == FindingSource.SPOT ? "抽查发现与自查填报不符。" : "本单位自查填报“没有”。");
        Fault fault = new Fault("", body, "agency", sheet.unit(), campaign.id() + ":" + item.key(), item.group() + "：" + item.name(), why, sheet.address());
        Finding finding = findings.enter(actor, source, item.severity(), fault, book.today(), item.term(), note);
        return tie.insert(campaign.id(), finding.id(), item.name(), item.key(), source == FindingSource.SPOT ? CampaignFinding.Origin.SPOT : CampaignFinding.Origin.CHECK);
    }

    /** Adds evidence to one item of what was saved. */
    @Transactional
    public void attach(Actor actor, long id, long version, String item, List<Attachment> more) {
        CheckSheet sheet = current(id, version);
        if (book.table.get(sheet.campaign()).item(item).isEmpty()) {
            throw new Refused("item", "请选择凭据属于哪一项");
        }
        List<Attachment> all = new ArrayList<>(sheet.answer(item).files());
        more.stream().filter(file -> !all.contains(file)).forEach(all::add);
        more.forEach(file -> {
            files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), CampaignFiles.KIND);
            sheets.keepFile(id, file.hash());
        });
        with(actor, sheet, item, all);
    }

    @Transactional
    public void remove(Actor actor, long id, long version, String item, String hash) {
        CheckSheet sheet = current(id, version);
        with(actor, sheet, item, sheet.answer(item).files().stream().filter(file -> !file.hash().equals(hash)).toList());
        boolean elsewhere = sheet.answers().entrySet().stream().anyMatch(entry -> !entry.getKey().equals(item) && entry.getValue().files().stream().anyMatch(file -> file.hash().equals(hash)));
        if (!elsewhere) {
            sheets.dropFile(id, hash);
        }
    }

    private void with(Actor actor, CheckSheet sheet, String item, List<Attachment> held) {
        Map<String, CheckAnswer> answers = new LinkedHashMap<>(sheet.answers());
        answers.put(item, sheet.answer(item).with(held));
        record(actor, sheet.filled(sheet.person(), answers));
    }

    private void record(Actor actor, CheckSheet next) {
        sheets.update(next);
        book.ledger.record(Act.of(CampaignAct.SHEET_FILLED, actor, agencies.successorOf(next.unit()), Map.of("submitted", false), next.touched()));
    }

    private Map<String, CheckAnswer> known(CheckSheet sheet, Map<String, CheckAnswer> answers) {
        Map<String, CheckAnswer> known = new LinkedHashMap<>();
        book.table.get(sheet.campaign()).items().forEach(item -> known.put(item.key(), answers.getOrDefault(item.key(), CheckAnswer.NONE).with(sheet.answer(item.key()).files())));
        return known;
    }

    private static List<Issue> malformed(String person, Map<String, CheckAnswer> answers) {
        List<Issue> issues = new ArrayList<>();
        if (person.strip().length() > LONGEST_PERSON) {
            issues.add(Issue.of("person", "责任人最多" + LONGEST_PERSON + "个字"));
        }
        answers.forEach((key, answer) -> {
            if (answer.note().length() > CampaignWords.LONGEST) {
                issues.add(Issue.of("note." + key, "说明最多" + CampaignWords.LONGEST + "个字"));
            }
            if (!answer.link().isEmpty() && !LINK.matcher(answer.link()).matches()) {
                issues.add(Issue.of("link." + key, "链接应以/、http://或者https://开头，中间没有空格，最多390个字符"));
            }
        });
        return issues;
    }

    private static void incomplete(Campaign campaign, String person, Map<String, CheckAnswer> answers, List<Issue> issues) {
        if (person.isBlank()) {
            issues.add(Issue.of("person", "请填写本单位的责任人"));
        }
        for (CheckItem item : campaign.items()) {
            CheckAnswer answer = answers.getOrDefault(item.key(), CheckAnswer.NONE);
            Having having = answer.having();
            if (having == null) {
                issues.add(Issue.of("having." + item.key(), "请回答“" + item.name() + "”"));
            } else if (having == Having.HAVE && !answer.hasEvidence()) {
                issues.add(Issue.of("note." + item.key(), "“" + item.name() + "”答有的，请写明凭据、填链接或者上传文件"));
            } else if (having == Having.NOT_APPLICABLE && answer.note().isBlank()) {
                issues.add(Issue.of("note." + item.key(), "“" + item.name() + "”不适用的，请说明为什么"));
            }
        }
    }

    private CheckSheet current(long id, long version) {
        CheckSheet sheet = sheets.get(id);
        if (sheet.version() != version || sheet.submitted()) {
            throw new Overtaken("这份自查表");
        }
        if (book.table.get(sheet.campaign()).state() != CampaignState.CHECKING) {
            throw new Refused("", "逐项检查已经结束，不能再填报。没有报送的情况已经列入分析");
        }
        return sheet;
    }
}
