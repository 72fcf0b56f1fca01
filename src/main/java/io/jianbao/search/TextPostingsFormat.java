package io.jianbao.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;

/**
 * Lucene's format of terms and places, which is given the terms of {@link TextBuffers} where Lucene
 * has only a mark. It has the name of Lucene's format, by which that format reads what is written.
 */
final class TextPostingsFormat extends PostingsFormat {
  private final PostingsFormat format;
  private final TextBuffers buffers;

  TextPostingsFormat(PostingsFormat format, TextBuffers buffers) {
    super(format.getName());
    this.format = format;
    this.buffers = buffers;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new Writer(format.fieldsConsumer(state), state.segmentInfo.maxDoc());
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return format.fieldsProducer(state);
  }

  private final class Writer extends FieldsConsumer {
    private final FieldsConsumer writer;
    private final int documents;

    Writer(FieldsConsumer writer, int documents) {
      this.writer = writer;
      this.documents = documents;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      Fields texts =
          new FilterLeafReader.FilterFields(fields) {
            @Override
            public Terms terms(String field) throws IOException {
              Terms terms = super.terms(field);
              return buffers.has(field) && terms != null ? buffers.sorted(field, terms) : terms;
            }
          };
      writer.write(texts, norms == null ? null : new LoadedNorms(norms, documents));
      buffers.clear();
    }

    @Override
    public void merge(MergeState state, NormsProducer norms) throws IOException {
      writer.merge(state, norms);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** Norms in arrays: they are asked for at every document of every term. */
  private static final class LoadedNorms extends NormsProducer {
    private final NormsProducer norms;
    private final int documents;
    private final Map<String, byte[]> loaded = new HashMap<>();

    LoadedNorms(NormsProducer norms, int documents) {
      this.norms = norms;
      this.documents = documents;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo field) throws IOException {
      byte[] values = loaded.get(field.name);
      if (values == null) {
        values = load(norms.getNorms(field));
        loaded.put(field.name, values);
      }
      return new Norms(values);
    }

    private byte[] load(NumericDocValues all) throws IOException {
      byte[] values = new byte[documents];
      for (int doc = all.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = all.nextDoc()) {
        values[doc] = (byte) all.longValue();
      }
      return values;
    }

    @Override
    public void checkIntegrity() throws IOException {
      norms.checkIntegrity();
    }

    @Override
    public void close() {
      // whoever opened them closes them
    }
  }

  private static final class Norms extends NumericDocValues {
    private final byte[] values;
    private int doc = -1;

    Norms(byte[] values) {
      this.values = values;
    }

    @Override
    public boolean advanceExact(int target) {
      doc = target;
      return true;
    }

    @Override
    public long longValue() {
      return values[doc];
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return values.length;
    }
  }
}
