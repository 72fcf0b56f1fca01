package io.jianbao.layout;

/**
 * A value for each sign that a decision looks at; 0 for what is not seen.
 *
 * @param <F> the signs
 */
final class Signs<F extends Enum<F>> {
  private final float[] values;

  Signs(int size) {
    this.values = new float[size];
  }

  @SuppressWarnings("EnumOrdinal") // the place of a sign in a vector
  void set(F sign, double value) {
    values[sign.ordinal()] = (float) value;
  }

  void set(F sign, boolean seen) {
    set(sign, seen ? 1 : 0);
  }

  @SuppressWarnings("EnumOrdinal") // the place of a sign in a vector
  double of(F sign) {
    return values[sign.ordinal()];
  }

  float at(int index) {
    return values[index];
  }

  /** The values in the order of the signs; not to be changed. */
  float[] values() {
    return values;
  }

  int size() {
    return values.length;
  }
}
