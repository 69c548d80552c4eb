package mingbai.inquiry.phrase;

import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgeredState;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Owned;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a phrase, changes it, takes it out. */
@Component
public class WritePhrase {

    private final PhraseTable table;
    private final Ledger ledger;
    private final Ids ids;

    WritePhrase(PhraseTable table, Ledger ledger, Ids ids) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
    }

    enum PhraseAct implements ActKind {
        WRITTEN("inquiry.phrase-written"), ENDED("inquiry.phrase-ended");

        private final String key;

        PhraseAct(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public boolean isPublic() {
            return false;
        }
    }

    @Transactional
    public Phrase begin(Actor actor, String agency, Phrase.Typed typed) {
        Refused.ifAny(typed.issues());
        Phrase phrase = new Phrase(ids.next(), agency, typed.title(), typed.text(), typed.validFrom(), typed.validUntil(), false, actor.name(), 1);
        table.insert(phrase);
        ledger.record(Act.of(PhraseAct.WRITTEN, actor, agency, Map.of(), phrase.touched()));
        return phrase;
    }

    @Transactional
    public Phrase change(Actor actor, long id, long version, Phrase.Typed typed) {
        Refused.ifAny(typed.issues());
        return kept(PhraseAct.WRITTEN, actor, seen(id, version).saying(typed));
    }

    @Transactional
    public Phrase end(Actor actor, long id, long version) {
        return kept(PhraseAct.ENDED, actor, seen(id, version).end());
    }

    private Phrase seen(long id, long version) {
        Phrase phrase = table.find(id).orElseThrow(NotFound::new);
        if (phrase.version() != version || phrase.ended()) {
            throw new Overtaken("这条常用语");
        }
        return phrase;
    }

    private Phrase kept(PhraseAct kind, Actor actor, Phrase phrase) {
        table.update(phrase);
        ledger.record(Act.of(kind, actor, phrase.agency(), Map.of(), phrase.touched()));
        return phrase;
    }

    /** What phrases offer to the modules below: ownership and state for the ledger. */
    @Configuration(proxyBeanMethods = false)
    static class Phrases {

        @Bean
        LedgeredState phraseState(PhraseTable table) {
            return LedgeredState.of(Phrase.KIND, table::each);
        }

        @Bean
        Owned phraseOwner(PhraseTable table) {
            return new Owned() {
                @Override
                public String kind() {
                    return "phrase";
                }

                @Override
                public Optional<String> agencyOf(String id) {
                    return id.matches(Ids.PATTERN) ? table.find(Long.parseLong(id)).map(Phrase::agency) : Optional.empty();
                }
            };
        }
    }
}
