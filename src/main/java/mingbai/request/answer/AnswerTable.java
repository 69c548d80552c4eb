package mingbai.request.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers with their cases, parts, files and writers. */
@Repository
class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Answer answer, long at) {
        jdbc.sql("""
                insert into request_answer (id, agency, kind, place, reasons, right_agency, right_name, right_contact, right_unknown, earlier, caution, recon_body,
                  court, words, remark, state, opinion, may_be_public, written_by, written_at, version)
                values (:id, :agency, :kind, :place, :reasons, :rightAgency, :rightName, :rightContact, :rightUnknown, :earlier, :caution, :reconsideration,
                  :court, :words, :remark, 'DRAFT', '', 0, :writtenBy, :at, :version)""")
                .params(params(answer)).param("agency", answer.agency()).param("writtenBy", answer.writtenBy()).param("at", at).update();
        replaceParts(answer);
    }

    /** @param answer with its new version */
    void update(Answer answer) {
        Answer.@Nullable Cleared cleared = answer.cleared();
        int updated = jdbc.sql("""
                update request_answer set kind = :kind, place = :place, reasons = :reasons, right_agency = :rightAgency, right_name = :rightName,
                  right_contact = :rightContact, right_unknown = :rightUnknown, earlier = :earlier, caution = :caution, recon_body = :reconsideration, court = :court,
                  words = :words, remark = :remark, state = :state, opinion = :opinion, cleared_by = :by, cleared_digest = :digest, may_be_public = :public,
                  version = :version
                where id = :id and version = :version - 1""")
                .params(params(answer)).param("state", answer.state().name()).param("opinion", answer.opinion())
                .param("by", cleared == null ? null : cleared.by()).param("digest", cleared == null ? null : cleared.digest())
                .param("public", cleared != null && cleared.mayBePublic() ? 1 : 0).update();
        if (updated == 0) {
            throw new Overtaken("这份答复");
        }
        replaceParts(answer);
    }

    private static Map<String, Object> params(Answer answer) {
        AnswerContent content = answer.content();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("id", answer.id());
        params.put("kind", content.kind().name());
        params.put("place", content.place());
        params.put("reasons", content.reasons());
        params.put("rightAgency", content.right().code());
        params.put("rightName", content.right().name());
        params.put("rightContact", content.right().contact());
        params.put("rightUnknown", content.right().unknown() ? 1 : 0);
        params.put("earlier", content.earlier());
        params.put("caution", content.caution());
        params.put("reconsideration", content.reconsideration());
        params.put("court", content.court());
        params.put("words", content.words());
        params.put("remark", content.remark());
        params.put("version", answer.version());
        return params;
    }

    private void replaceParts(Answer answer) {
        jdbc.sql("delete from request_answer_part where answer_id = :answer").param("answer", answer.id()).update();
        for (int n = 1; n <= answer.content().parts().size(); n++) {
            WithheldPart part = answer.content().parts().get(n - 1);
            jdbc.sql("insert into request_answer_part (answer_id, n, what, ground, reasons) values (:answer, :n, :what, :ground, :reasons)")
                    .param("answer", answer.id()).param("n", n).param("what", part.what()).param("ground", part.ground().name())
                    .param("reasons", part.reasons()).update();
        }
        jdbc.sql("delete from request_answer_file where answer_id = :answer").param("answer", answer.id()).update();
        answer.content().files().forEach(file -> jdbc.sql("""
                insert into request_answer_file (answer_id, n, purpose, name, hash, size, media_type) values (:answer, :n, :use, :name, :hash, :size, :type)""")
                .param("answer", answer.id()).param("n", file.n()).param("use", file.use().name()).param("name", file.file().name())
                .param("hash", file.file().hash()).param("size", file.file().size()).param("type", file.file().mediaType()).update());
    }

    /** Writes which cases it answers. @throws Overtaken when one of them has a live answer in this round already */
    void replaceCases(Answer answer) {
        jdbc.sql("delete from request_answer_case where answer_id = :answer").param("answer", answer.id()).update();
        for (Answer.Addressee one : answer.cases()) {
            int inserted = jdbc.sql("""
                    insert into request_answer_case (answer_id, case_id, round, name, live, letter, served_on, submitted_on, received_on, subject, known)
                    values (:answer, :case, :round, :name, :live, :letter, :served, :submitted, :received, :subject, :known) on conflict do nothing""")
                    .param("answer", answer.id()).param("case", one.request()).param("round", one.round()).param("name", one.name())
                    .param("live", answer.state().isLive() && !one.takenOut() ? 1 : 0).param("letter", one.letter())
                    .param("served", one.servedOn() == null ? null : one.servedOn().toString()).params(reviewed(one.reviewed())).update();
            if (inserted == 0) {
                throw new Overtaken("申请“" + one.number() + "”的答复");
            }
        }
    }

    private static Map<String, @Nullable Object> reviewed(@Nullable AsReviewed as) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("submitted", as == null ? null : as.submitted().toString());
        params.put("received", as == null || as.received() == null ? null : as.received().toString());
        params.put("subject", as == null ? null : as.subject());
        params.put("known", as == null ? null : String.join("\n", as.known()));
        return params;
    }

    void addWriter(long answer, Actor writer) {
        Stream.of(writer.accountId(), writer.inSteadOf() == null ? writer.accountId() : writer.inSteadOf()).distinct()
                .forEach(account -> jdbc.sql("insert into request_answer_writer (answer_id, account) values (:answer, :account) on conflict do nothing")
                        .param("answer", answer).param("account", account).update());
    }

    /** The accounts that wrote any of it. */
    Set<Long> writers(long answer) {
        return new HashSet<>(jdbc.sql("select account from request_answer_writer where answer_id = :answer").param("answer", answer).query(Long.class).list());
    }

    void accept(long answer, String finding, String reason, String name, long at) {
        jdbc.sql("""
                insert into request_answer_accepted (answer_id, finding, reason, name, at) values (:answer, :finding, :reason, :name, :at)
                on conflict (answer_id, finding) do update set reason = excluded.reason, name = excluded.name, at = excluded.at""")
                .param("answer", answer).param("finding", finding).param("reason", reason).param("name", name).param("at", at).update();
    }

    /** By finding, who answered for it and why. */
    Map<String, String> accepted(long answer) {
        Map<String, String> accepted = new LinkedHashMap<>();
        jdbc.sql("select * from request_answer_accepted where answer_id = :answer").param("answer", answer)
                .query((row, n) -> accepted.put(row.getString("finding"), row.getString("name") + "：" + row.getString("reason"))).list();
        return accepted;
    }

    Answer get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Answer> find(long id) {
        return whole(jdbc.sql("select * from request_answer where id = :id").param("id", id).query(AnswerTable::row).list()).findFirst();
    }

    /** Of a case, the newest first. */
    List<Answer> of(long request) {
        return whole(jdbc.sql("""
                select a.* from request_answer a join request_answer_case c on c.answer_id = a.id and c.case_id = :case order by a.written_at desc, a.id desc""")
                .param("case", request).query(AnswerTable::row).list()).toList();
    }

    /** The one that holds the place of the answer in this round. */
    Optional<Answer> live(long request, int round) {
        return whole(jdbc.sql("""
                select a.* from request_answer a join request_answer_case c on c.answer_id = a.id and c.case_id = :case and c.round = :round and c.live = 1""")
                .param("case", request).param("round", round).query(AnswerTable::row).list()).findFirst();
    }

    private Stream<Answer> whole(List<Answer> heads) {
        return heads.stream().map(head -> new Answer(head.id(), head.agency(), content(head), cases(head), head.state(), head.opinion(), head.cleared(),
                head.writtenBy(), head.version()));
    }

    private AnswerContent content(Answer head) {
        AnswerContent bare = head.content();
        return new AnswerContent(bare.kind(), bare.place(), bare.reasons(), parts(head.id()), bare.right(), bare.earlier(), bare.caution(), bare.reconsideration(),
                bare.court(), bare.words(), bare.remark(), files(head.id()));
    }

    private List<WithheldPart> parts(long answer) {
        return jdbc.sql("select * from request_answer_part where answer_id = :answer order by n").param("answer", answer)
                .query((row, n) -> new WithheldPart(row.getString("what"), Ground.valueOf(row.getString("ground")), row.getString("reasons"))).list();
    }

    private List<AnswerFile> files(long answer) {
        return jdbc.sql("select * from request_answer_file where answer_id = :answer order by n").param("answer", answer).query((row, n) ->
                new AnswerFile(row.getInt("n"), AnswerFile.Use.valueOf(row.getString("purpose")),
                        new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type")))).list();
    }

    private List<Answer.Addressee> cases(Answer head) {
        return jdbc.sql("""
                select c.case_id, c.round, c.name, c.live, c.letter, c.served_on, c.submitted_on, c.received_on, c.subject, c.known, r.number
                from request_answer_case c join request_case r on r.id = c.case_id where c.answer_id = :answer order by c.case_id""")
                .param("answer", head.id()).query((row, n) -> {
                    String served = row.getString("served_on");
                    long letter = row.getLong("letter");
                    Long signed = row.wasNull() ? null : (Long) letter;
                    return new Answer.Addressee(row.getLong("case_id"), row.getInt("round"), row.getString("number"), row.getString("name"), reviewed(row),
                            signed, served == null ? null : LocalDate.parse(served), head.state().isLive() && row.getInt("live") == 0);
                }).list();
    }

    private static @Nullable AsReviewed reviewed(ResultSet row) throws SQLException {
        String submitted = row.getString("submitted_on");
        String received = row.getString("received_on");
        return submitted == null ? null : new AsReviewed(LocalDate.parse(submitted), received == null ? null : LocalDate.parse(received), row.getString("subject"),
                row.getString("known").lines().toList());
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from request_answer_file where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** A holder of a file: the agency, and the answer itself for those who review it. */
    record Holder(long answer, String agency) {}

    List<Holder> holders(String hash) {
        return jdbc.sql("select distinct a.id, a.agency from request_answer a join request_answer_file f on f.answer_id = a.id where f.hash = :hash")
                .param("hash", hash).query((row, n) -> new Holder(row.getLong("id"), row.getString("agency"))).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_answer").query(row -> {
            whole(List.of(row(row, 0))).forEach(answer -> consumer.accept(Long.toString(answer.id()), answer.canonical()));
        });
    }

    /** Without parts, files and cases: {@link #whole} adds them. */
    private static Answer row(ResultSet row, int n) throws SQLException {
        RightAgency right = new RightAgency(row.getString("right_agency"), row.getString("right_name"), row.getString("right_contact"),
                row.getInt("right_unknown") == 1);
        AnswerContent content = new AnswerContent(AnswerKind.valueOf(row.getString("kind")), row.getString("place"), row.getString("reasons"), List.of(), right,
                row.getString("earlier"), row.getString("caution"), row.getString("recon_body"), row.getString("court"), row.getString("words"),
                row.getString("remark"), List.of());
        String digest = row.getString("cleared_digest");
        Answer.Cleared cleared = digest == null ? null : new Answer.Cleared(row.getString("cleared_by"), digest, row.getInt("may_be_public") == 1);
        return new Answer(row.getLong("id"), row.getString("agency"), content, List.of(), AnswerState.valueOf(row.getString("state")),
                row.getString("opinion"), cleared, row.getString("written_by"), row.getLong("version"));
    }
}
