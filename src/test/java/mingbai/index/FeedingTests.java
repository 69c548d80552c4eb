package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedingTests {

    @TempDir
    Path folder;

    private static List<Change> put(String id, String title) {
        return List.of(new Change.Put(Entry.of(id, title).build()));
    }

    private static List<String> found(FullTextIndex index, String words) {
        return index.search(Query.of(words)).hits().stream().map(Hits.Hit::id).toList();
    }

    @Test
    void aChangeIsFoundAtOnceAndReplacesWhatWasThere() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            index.apply(put("a", "城市绿化条例"));
            assertThat(found(index, "绿化")).containsExactly("a");
            index.apply(put("a", "城市供水条例"));
            assertThat(found(index, "绿化")).isEmpty();
            assertThat(found(index, "供水")).containsExactly("a");
            index.apply(List.of(new Change.Remove("a"), new Change.Remove("never there")));
            assertThat(found(index, "供水")).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void afterAStopWithoutCommitTheIndexIsAsAtItsPosition() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            index.apply(put("kept", "城市绿化条例"));
            index.commit(41);
            index.apply(put("lost", "城市供水条例"));
        }
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            assertThat(index.position()).isEqualTo(41);
            assertThat(found(index, "城市")).containsExactly("kept");
        }
    }

    @Test
    void aRebuildServesTheOldUntilItIsFinished() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            index.apply(put("old", "城市绿化条例"));
            index.commit(7);
            try (FullTextIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(put("new", "城市供水条例"));
                assertThat(found(index, "城市")).containsExactly("old");
                rebuild.finish(5);
            }
            assertThat(found(index, "城市")).containsExactly("new");
            assertThat(index.position()).isEqualTo(5);
        }
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            assertThat(found(index, "城市")).containsExactly("new");
        }
    }

    @Test
    void everyThreadFindsWhatItHasJustPutWhileTheIndexIsRebuilt() throws Exception {
        try (FullTextIndex index = FullTextIndex.openPublic(folder); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> missed = IntStream.range(0, 4).mapToObj(thread -> threads.submit(() -> missed(index, thread))).toList();
            for (Future<Integer> each : missed) {
                assertThat(each.get()).isZero();
            }
            Future<Integer> searches = threads.submit(() -> {
                int found = 0;
                for (int i = 0; i < 200; i++) {
                    found += found(index, "城市").isEmpty() ? 0 : 1;
                }
                return found;
            });
            for (int i = 0; i < 5; i++) {
                try (FullTextIndex.Rebuild rebuild = index.rebuild()) {
                    rebuild.apply(put("new", "城市供水条例"));
                    rebuild.finish(i);
                }
            }
            assertThat(searches.get()).isEqualTo(200);
        }
    }

    private static int missed(FullTextIndex index, int thread) {
        int missed = 0;
        for (int i = 0; i < 25; i++) {
            String id = "t" + thread + "n" + i;
            index.apply(put(id, "城市公告 " + id));
            missed += found(index, id + " 城市").contains(id) ? 0 : 1;
        }
        return missed;
    }

    @Test
    void anAbandonedRebuildLeavesNothing() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            index.apply(put("old", "城市绿化条例"));
            try (FullTextIndex.Rebuild rebuild = index.rebuild()) {
                rebuild.apply(put("new", "城市供水条例"));
                assertThatThrownBy(index::rebuild).isInstanceOf(IllegalStateException.class).hasMessageContaining("rebuilt already");
            }
            assertThat(found(index, "城市")).containsExactly("old");
            index.rebuild().close();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/2");
    }

    @Test
    void aDamagedIndexIsBegunAgainFromTheStartOfTheLedger() throws IOException {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            index.apply(put("a", "城市绿化条例"));
            index.commit(9);
        }
        try (var files = Files.list(folder.resolve("1"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            assertThat(index.position()).isZero();
            assertThat(index.size()).isZero();
            index.apply(put("a", "城市绿化条例"));
            assertThat(found(index, "绿化")).containsExactly("a");
        }
    }

    @Test
    void aFolderInUseIsRefusedWithWhatToDo() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> FullTextIndex.openPublic(folder)).isInstanceOf(IllegalStateException.class).hasMessageContaining("in use");
        }
    }

    @Test
    void thePublicIndexTakesNothingThatNotEverybodyMaySee() {
        try (FullTextIndex index = FullTextIndex.openPublic(folder)) {
            Entry internal = Entry.of("a", "内部文件").visibleTo(Set.of("agency:1")).build();
            assertThatThrownBy(() -> index.apply(List.of(new Change.Put(internal)))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("desk index");
        }
    }

    @Test
    void theDeskIndexShowsAnEntryOnlyToWhoHoldsOneOfItsKeys() {
        try (FullTextIndex index = FullTextIndex.openDesk(folder)) {
            index.apply(List.of(new Change.Put(Entry.of("mine", "甲局文件草稿").visibleTo(Set.of("agency:1", "agency:2")).build()),
                    new Change.Put(Entry.of("theirs", "乙局文件草稿").visibleTo(Set.of("agency:3")).build()),
                    new Change.Put(Entry.of("all", "公开文件").build())));
            assertThat(index.search(Query.of("文件").withKeys(Set.of("agency:1"))).hits()).extracting(Hits.Hit::id).containsExactlyInAnyOrder("mine", "all");
            assertThat(index.search(Query.of("文件")).hits()).extracting(Hits.Hit::id).containsExactly("all");
            assertThat(index.search(Query.of("文件").withKeys(Set.of("agency:1"))).total()).isEqualTo(2);
        }
    }
}
