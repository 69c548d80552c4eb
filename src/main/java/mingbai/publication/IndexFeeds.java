package mingbai.publication;

import mingbai.index.FullTextIndex;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feeds of the two indexes. */
@Configuration(proxyBeanMethods = false)
class IndexFeeds {

    @Bean
    IndexFeed publicIndexFeed(@Qualifier("publicIndex") FullTextIndex index, IndexTable table, IndexEntries entries) {
        return new IndexFeed("public-index", index, table, entries::forPublic);
    }

    @Bean
    IndexFeed deskIndexFeed(@Qualifier("deskIndex") FullTextIndex index, IndexTable table, IndexEntries entries) {
        return new IndexFeed("desk-index", index, table, entries::forDesk);
    }
}
