import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * Indexes texts and answers questions for the benchmarks, as its standard input asks: lucene.cpp has the other end.
 *
 * A request is numbers of four bytes, the highest first, and texts, each behind the number of its bytes in UTF-8:
 * ADD, the number of texts and the texts; or ASK, the number of documents that are wanted and the question. The reply
 * is a line: "ready" to the first, as at the start, and to a question the documents from 1 with their scores, best first.
 */
public final class LuceneIndex {
    private static final int ADD = 1;
    private static final String FIELD = "text";

    private final Analyzer analyzer = new ArabicAnalyzer();
    private final Directory directory;
    private IndexSearcher searcher;

    private LuceneIndex(File folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    public static void main(String[] arguments) throws IOException {
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
        LuceneIndex index = new LuceneIndex(new File(arguments[0]));
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        PrintStream replies = new PrintStream(new BufferedOutputStream(System.out), false, "UTF-8");
        try {
            replies.print("ready\n");
            replies.flush();
            while (true) {
                int kind = requests.readInt();
                int number = requests.readInt();
                replies.print(kind == ADD ? index.add(requests, number) : index.ask(readText(requests), number));
                replies.print('\n');
                replies.flush();
            }
        } catch (EOFException end) {
            // The benchmark has no more requests.
        }
    }

    private static String readText(DataInputStream requests) throws IOException {
        byte[] bytes = new byte[requests.readInt()];
        requests.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String add(DataInputStream requests, int texts) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(Version.LUCENE_4_10_4, analyzer);
        settings.setSimilarity(new BM25Similarity());
        // In files of their own, so that those of the stored texts can be told from the index.
        settings.setUseCompoundFile(false);
        settings.getMergePolicy().setNoCFSRatio(0);
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (int number = 0; number < texts; ++number) {
                Document document = new Document();
                document.add(new TextField(FIELD, readText(requests), Field.Store.YES));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(new BM25Similarity());
        return "ready";
    }

    private String ask(String question, int limit) throws IOException {
        BooleanQuery query = new BooleanQuery();
        try (TokenStream words = analyzer.tokenStream(FIELD, question)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                query.add(new TermQuery(new Term(FIELD, word.toString())), BooleanClause.Occur.SHOULD);
            }
            words.end();
        }
        StringBuilder found = new StringBuilder();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            found.append(found.length() == 0 ? "" : " ").append(hit.doc + 1).append(' ').append(hit.score);
        }
        return found.toString();
    }
}
