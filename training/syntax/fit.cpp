// Fits the network that tags and parses: word vectors and learned features, two bidirectional LSTM layers, heads for tags,
// a biaffine head for arcs, a small one for labels (after Kiperwasser & Goldberg 2016, Dozat & Manning 2017).
// Reads what prepare.ts wrote, writes the weights after each epoch that is better on the first half of the development set.
//
//   g++ -O3 -march=native -std=c++17 fit.cpp -lopenblas -o fit && OPENBLAS_NUM_THREADS=1 ./fit DIR EPOCHS HIDDEN SEED
#include <cblas.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using std::vector;
typedef vector<float> Mat;

static std::mt19937 rng;
static float uniform() { return std::uniform_real_distribution<float>(0, 1)(rng); }

// C[m×n] = A·B (+ C); ta, tb: transposed. All row by row.
static void gemm(bool ta, bool tb, int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, float beta) {
  if (m == 0 || n == 0 || k == 0) return;
  cblas_sgemm(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, m, n, k, 1.f, a, lda, b, ldb, beta, c, ldc);
}

struct Param {
  std::string name;
  int rows, cols;
  Mat w, g, m, v, ema;
  void init(const std::string &n, int r, int c, float scale) {
    name = n; rows = r; cols = c;
    w.resize((size_t)r * c); g.assign(w.size(), 0); m = g; v = g;
    for (auto &x : w) x = (2 * uniform() - 1) * scale;
    ema = w;
  }
};
static vector<Param *> params;
static void make(Param &p, const std::string &n, int r, int c, float scale = -1) {
  p.init(n, r, c, scale < 0 ? std::sqrt(6.f / (r + c)) : scale);
  params.push_back(&p);
}

struct Sentence { int n; vector<int> vec, word, feat, head, rel, upos, xpos, feats; };
struct Config {
  int nv, dv, nw, dw, nf; vector<int> fr, fc; int rel, upos, xpos, feats, punct; vector<int> base;
} cf;

static vector<int> readInts(const std::string &path) {
  std::ifstream f(path, std::ios::binary | std::ios::ate);
  vector<int> v(f.tellg() / 4); f.seekg(0); f.read((char *)v.data(), v.size() * 4); return v;
}
static vector<Sentence> readSet(const std::string &path) {
  auto v = readInts(path); size_t p = 0; vector<Sentence> out(v[p++]);
  for (auto &s : out) {
    s.n = v[p++];
    for (int i = 0; i < s.n; i++) {
      s.vec.push_back(v[p++]); s.word.push_back(v[p++]);
      for (int k = 0; k < cf.nf; k++) s.feat.push_back(v[p++]);
      s.head.push_back(v[p++]); s.rel.push_back(v[p++]); s.upos.push_back(v[p++]); s.xpos.push_back(v[p++]); s.feats.push_back(v[p++]);
    }
  }
  return out;
}

static Mat vectors;       // frozen, int8 as floats × scale baked into the input: columns are scaled to unit size below
static vector<int> counts;

static float sigm(float x) { return 1.f / (1.f + std::exp(-x)); }

// One direction of one LSTM layer over a batch laid out time by time: row t*B+b.
struct Lstm {
  Param wx, wh, b; int in, h; bool back;
  Mat gates, c, tc, hs, hm, rmask, dg;
  void init(const std::string &name, int in_, int h_, bool back_) {
    in = in_; h = h_; back = back_;
    make(wx, name + ".x", 4 * h, in); make(wh, name + ".h", 4 * h, h); make(b, name + ".b", 1, 4 * h, 0);
    for (int i = h; i < 2 * h; i++) b.w[i] = 1; // forget gates begin open
    b.ema = b.w;
  }
  void forward(const float *x, int T, int B, const vector<int> &len, float *y, int ldy, int off, float drop) {
    int N = T * B;
    gates.resize((size_t)N * 4 * h); c.assign((size_t)N * h, 0); tc.assign((size_t)N * h, 0); hs.assign((size_t)N * h, 0); hm.assign((size_t)N * h, 0);
    for (int r = 0; r < N; r++) std::memcpy(&gates[(size_t)r * 4 * h], b.w.data(), 4 * h * sizeof(float));
    gemm(false, true, N, 4 * h, in, x, in, wx.w.data(), in, gates.data(), 4 * h, 1);
    rmask.assign((size_t)B * h, 1);
    if (drop > 0) for (auto &m : rmask) m = uniform() < drop ? 0 : 1 / (1 - drop);
    Mat prev((size_t)B * h, 0), cprev((size_t)B * h, 0);
    for (int s = 0; s < T; s++) {
      int t = back ? T - 1 - s : s;
      float *g = &gates[(size_t)t * B * 4 * h];
      std::memcpy(&hm[(size_t)t * B * h], prev.data(), prev.size() * sizeof(float));
      gemm(false, true, B, 4 * h, h, prev.data(), h, wh.w.data(), h, g, 4 * h, 1);
      for (int bb = 0; bb < B; bb++) {
        bool live = t < len[bb];
        float *gr = g + (size_t)bb * 4 * h;
        for (int j = 0; j < h; j++) {
          size_t at = ((size_t)t * B + bb) * h + j;
          float i = sigm(gr[j]), f = sigm(gr[h + j]), o = sigm(gr[2 * h + j]), z = std::tanh(gr[3 * h + j]);
          gr[j] = i; gr[h + j] = f; gr[2 * h + j] = o; gr[3 * h + j] = z;
          float cc = live ? f * cprev[(size_t)bb * h + j] + i * z : 0;
          float th = std::tanh(cc), hh = live ? o * th : 0;
          c[at] = cc; tc[at] = th; hs[at] = hh;
          cprev[(size_t)bb * h + j] = cc; prev[(size_t)bb * h + j] = hh * rmask[(size_t)bb * h + j];
          y[((size_t)t * B + bb) * ldy + off + j] = hh;
        }
      }
    }
  }
  void backward(const float *x, int T, int B, const vector<int> &len, const float *dy, int ldy, int off, float *dx) {
    int N = T * B;
    dg.assign((size_t)N * 4 * h, 0);
    Mat dh((size_t)B * h, 0), dc((size_t)B * h, 0);
    for (int s = T - 1; s >= 0; s--) {
      int t = back ? T - 1 - s : s, tp = back ? t + 1 : t - 1;
      for (int bb = 0; bb < B; bb++) {
        if (t >= len[bb]) { for (int j = 0; j < h; j++) dh[(size_t)bb * h + j] = dc[(size_t)bb * h + j] = 0; continue; }
        const float *gr = &gates[((size_t)t * B + bb) * 4 * h];
        float *d = &dg[((size_t)t * B + bb) * 4 * h];
        for (int j = 0; j < h; j++) {
          size_t at = ((size_t)t * B + bb) * h + j;
          float i = gr[j], f = gr[h + j], o = gr[2 * h + j], z = gr[3 * h + j];
          float dhh = dh[(size_t)bb * h + j] * rmask[(size_t)bb * h + j] + dy[((size_t)t * B + bb) * ldy + off + j];
          float dcc = dhh * o * (1 - tc[at] * tc[at]) + dc[(size_t)bb * h + j];
          float cp = (tp >= 0 && tp < T) ? c[((size_t)tp * B + bb) * h + j] : 0;
          d[j] = dcc * z * i * (1 - i); d[h + j] = dcc * cp * f * (1 - f);
          d[2 * h + j] = dhh * tc[at] * o * (1 - o); d[3 * h + j] = dcc * i * (1 - z * z);
          dc[(size_t)bb * h + j] = dcc * f;
        }
      }
      gemm(false, false, B, h, 4 * h, &dg[(size_t)t * B * 4 * h], 4 * h, wh.w.data(), h, dh.data(), h, 0);
    }
    gemm(true, false, 4 * h, h, N, dg.data(), 4 * h, hm.data(), h, wh.g.data(), h, 1);
    gemm(true, false, 4 * h, in, N, dg.data(), 4 * h, x, in, wx.g.data(), in, 1);
    for (int r = 0; r < N; r++) for (int j = 0; j < 4 * h; j++) b.g[j] += dg[(size_t)r * 4 * h + j];
    if (dx) gemm(false, false, N, in, 4 * h, dg.data(), 4 * h, wx.w.data(), in, dx, in, 1);
  }
};

struct Linear {
  Param w, b; int in, out; bool relu; Mat y, mask;
  void init(const std::string &name, int in_, int out_, bool relu_) { in = in_; out = out_; relu = relu_; make(w, name + ".w", out, in); make(b, name + ".b", 1, out, 0); }
  void forward(const float *x, int N, float drop) {
    y.resize((size_t)N * out);
    for (int r = 0; r < N; r++) std::memcpy(&y[(size_t)r * out], b.w.data(), out * sizeof(float));
    gemm(false, true, N, out, in, x, in, w.w.data(), in, y.data(), out, 1);
    mask.clear();
    if (!relu) return;
    for (auto &v : y) v = v > 0 ? v : 0;
    if (drop > 0) { mask.resize(y.size()); for (size_t i = 0; i < y.size(); i++) { mask[i] = uniform() < drop ? 0 : 1 / (1 - drop); y[i] *= mask[i]; } }
  }
  void backward(const float *x, int N, Mat &dy, float *dx) {
    if (relu) for (size_t i = 0; i < y.size(); i++) dy[i] = y[i] > 0 ? dy[i] * (mask.empty() ? 1 : mask[i]) : 0;
    gemm(true, false, out, in, N, dy.data(), out, x, in, w.g.data(), in, 1);
    for (int r = 0; r < N; r++) for (int j = 0; j < out; j++) b.g[j] += dy[(size_t)r * out + j];
    gemm(false, false, N, in, out, dy.data(), out, w.w.data(), in, dx, in, 1);
  }
};

struct Net {
  int D, H, M, R; Param word; vector<Param> feat; Lstm l[2][2]; Linear dep, head, ldep, lhead, label, upos, xpos, feats; Param arc, arcb;
  void init(int hidden) {
    H = hidden; M = 128; R = 96; D = cf.dv + cf.dw;
    make(word, "word", cf.nw, cf.dw, 0.1f);
    feat.resize(cf.nf);
    for (int k = 0; k < cf.nf; k++) { make(feat[k], "feat" + std::to_string(k), cf.fr[k], cf.fc[k], 0.1f); D += cf.fc[k]; }
    for (int k = 0; k < 2; k++) for (int d = 0; d < 2; d++) l[k][d].init("lstm" + std::to_string(k) + (d ? "b" : "f"), k ? 2 * H : D, H, d == 1);
    dep.init("dep", 2 * H, M, true); head.init("head", 2 * H, M, true); ldep.init("ldep", 2 * H, R, true); lhead.init("lhead", 2 * H, R, true);
    label.init("label", 3 * R, cf.rel, false); upos.init("upos", 2 * H, cf.upos, false); xpos.init("xpos", 2 * H, cf.xpos, false); feats.init("feats", 2 * H, cf.feats, false);
    make(arc, "arc", M, M, 0.05f); make(arcb, "arcb", 1, M, 0.05f);
  }
} net;

struct Stats { double tok = 0, words = 0, uas = 0, las = 0, up = 0, xp = 0, ft = 0, loss = 0; };

// Cross entropy over a row of logits; returns the loss, leaves the gradient.
static float crossEntropy(float *z, int n, int gold, float scale) {
  float mx = z[0]; for (int i = 1; i < n; i++) mx = std::max(mx, z[i]);
  float sum = 0; for (int i = 0; i < n; i++) { z[i] = std::exp(z[i] - mx); sum += z[i]; }
  float loss = -std::log(std::max(1e-12f, z[gold] / sum));
  for (int i = 0; i < n; i++) z[i] = z[i] / sum * scale;
  z[gold] -= scale;
  return loss;
}

static void batchRun(const vector<const Sentence *> &ss, bool training, Stats &st) {
  int B = ss.size(), T = 0; vector<int> len(B);
  for (int b = 0; b < B; b++) { len[b] = ss[b]->n + 1; T = std::max(T, len[b]); }
  int N = T * B, D = net.D, H = net.H; Mat x0((size_t)N * D, 0), imask((size_t)B * D, 1);
  float pin = training ? 0.25f : 0, pl = training ? 0.33f : 0, pr = training ? 0.2f : 0;
  if (training) for (auto &m : imask) m = uniform() < pin ? 0 : 1 / (1 - pin);
  vector<int> wid(N, 0), vid(N, 0); vector<int> fid((size_t)N * cf.nf, 0);
  for (int b = 0; b < B; b++) for (int t = 0; t < len[b]; t++) {
    int r = t * B + b;
    if (t > 0) {
      wid[r] = ss[b]->word[t - 1]; vid[r] = ss[b]->vec[t - 1];
      for (int k = 0; k < cf.nf; k++) fid[(size_t)r * cf.nf + k] = ss[b]->feat[(t - 1) * cf.nf + k];
      if (training) {
        float a = 0.25f, p = 0.1f + a / (a + counts[wid[r]]);
        if (uniform() < p) wid[r] = 1;
        if (uniform() < 0.1f) vid[r] = 1;
      }
    }
    float *x = &x0[(size_t)r * D]; const float *m = &imask[(size_t)b * D]; int at = 0;
    const float *v = &vectors[(size_t)vid[r] * cf.dv];
    for (int j = 0; j < cf.dv; j++, at++) x[at] = v[j] * m[at];
    const float *w = &net.word.w[(size_t)wid[r] * cf.dw];
    for (int j = 0; j < cf.dw; j++, at++) x[at] = w[j] * m[at];
    for (int k = 0; k < cf.nf; k++) { const float *e = &net.feat[k].w[(size_t)fid[(size_t)r * cf.nf + k] * cf.fc[k]]; for (int j = 0; j < cf.fc[k]; j++, at++) x[at] = e[j] * m[at]; }
  }
  Mat y[2], mk[2];
  const float *in = x0.data();
  for (int k = 0; k < 2; k++) {
    y[k].assign((size_t)N * 2 * H, 0);
    for (int d = 0; d < 2; d++) net.l[k][d].forward(in, T, B, len, y[k].data(), 2 * H, d * H, pr);
    mk[k].assign((size_t)B * 2 * H, 1);
    if (training) for (auto &m : mk[k]) m = uniform() < pl ? 0 : 1 / (1 - pl);
    for (int r = 0; r < N; r++) for (int j = 0; j < 2 * H; j++) y[k][(size_t)r * 2 * H + j] *= mk[k][(size_t)(r % B) * 2 * H + j];
    in = y[k].data();
  }
  const float *top = y[1].data();
  net.dep.forward(top, N, pl); net.head.forward(top, N, pl); net.ldep.forward(top, N, pl); net.lhead.forward(top, N, pl);
  net.upos.forward(top, N, 0); net.xpos.forward(top, N, 0); net.feats.forward(top, N, 0);
  int M = net.M, R = net.R; double words = 0; for (int b = 0; b < B; b++) words += ss[b]->n;
  float sc = 1.f / words;
  Mat dDep((size_t)N * M, 0), dHead((size_t)N * M, 0), dLd((size_t)N * R, 0), dLh((size_t)N * R, 0);
  Mat lin, dlin; vector<std::pair<int, int>> pairs; vector<int> gold, pred;
  for (int b = 0; b < B; b++) {
    int n = len[b]; Mat ad((size_t)n * M), ah((size_t)n * M), u((size_t)n * M), S((size_t)n * n);
    for (int t = 0; t < n; t++) { std::memcpy(&ad[(size_t)t * M], &net.dep.y[((size_t)t * B + b) * M], M * 4); std::memcpy(&ah[(size_t)t * M], &net.head.y[((size_t)t * B + b) * M], M * 4); }
    gemm(false, false, n, M, M, ad.data(), M, net.arc.w.data(), M, u.data(), M, 0);
    for (int t = 0; t < n; t++) for (int j = 0; j < M; j++) u[(size_t)t * M + j] += net.arcb.w[j];
    gemm(false, true, n, n, M, u.data(), M, ah.data(), M, S.data(), n, 0);
    for (int t = 1; t < n; t++) {
      S[(size_t)t * n + t] = -1e4f;
      int best = 0; for (int j = 1; j < n; j++) if (S[(size_t)t * n + j] > S[(size_t)t * n + best]) best = j;
      int g = ss[b]->head[t - 1];
      pairs.push_back({t * B + b, (training ? g : best) * B + b}); gold.push_back(ss[b]->rel[t - 1]); pred.push_back(best);
      if (training) st.loss += crossEntropy(&S[(size_t)t * n], n, g, sc);
    }
    if (training) {
      for (int j = 0; j < n; j++) S[j] = 0;
      for (int t = 1; t < n; t++) S[(size_t)t * n + t] = 0;
      Mat du((size_t)n * M), dah((size_t)n * M), dad((size_t)n * M);
      gemm(false, false, n, M, n, S.data(), n, ah.data(), M, du.data(), M, 0);
      gemm(true, false, n, M, n, S.data(), n, u.data(), M, dah.data(), M, 0);
      gemm(false, true, n, M, M, du.data(), M, net.arc.w.data(), M, dad.data(), M, 0);
      gemm(true, false, M, M, n, ad.data(), M, du.data(), M, net.arc.g.data(), M, 1);
      for (int t = 0; t < n; t++) for (int j = 0; j < M; j++) net.arcb.g[j] += du[(size_t)t * M + j];
      for (int t = 0; t < n; t++) { std::memcpy(&dDep[((size_t)t * B + b) * M], &dad[(size_t)t * M], M * 4); std::memcpy(&dHead[((size_t)t * B + b) * M], &dah[(size_t)t * M], M * 4); }
    }
  }
  int P = pairs.size(); lin.resize((size_t)P * 3 * R);
  for (int p = 0; p < P; p++) { const float *d = &net.ldep.y[(size_t)pairs[p].first * R], *h = &net.lhead.y[(size_t)pairs[p].second * R]; float *o = &lin[(size_t)p * 3 * R]; for (int j = 0; j < R; j++) { o[j] = d[j]; o[R + j] = h[j]; o[2 * R + j] = d[j] * h[j]; } }
  net.label.forward(lin.data(), P, 0);
  int p = 0;
  for (int b = 0; b < B; b++) for (int t = 1; t < len[b]; t++, p++) {
    int r = t * B + b, i = t - 1; const Sentence &s = *ss[b];
    auto arg = [](const float *z, int n) { return int(std::max_element(z, z + n) - z); };
    st.tok++;
    st.up += arg(&net.upos.y[(size_t)r * cf.upos], cf.upos) == s.upos[i]; st.xp += arg(&net.xpos.y[(size_t)r * cf.xpos], cf.xpos) == s.xpos[i]; st.ft += arg(&net.feats.y[(size_t)r * cf.feats], cf.feats) == s.feats[i];
    if (s.upos[i] != cf.punct) {
      st.words++;
      if (pred[p] == s.head[i]) { st.uas++; int l = arg(&net.label.y[(size_t)p * cf.rel], cf.rel); if (s.rel[i] >= 0 && cf.base[l] == cf.base[s.rel[i]]) st.las++; }
    }
  }
  if (!training) return;
  dlin.assign((size_t)P * 3 * R, 0); Mat dl = net.label.y;
  for (p = 0; p < P; p++) { float *z = &dl[(size_t)p * cf.rel]; if (gold[p] < 0) std::fill(z, z + cf.rel, 0.f); else st.loss += crossEntropy(z, cf.rel, gold[p], sc); }
  net.label.backward(lin.data(), P, dl, dlin.data());
  for (p = 0; p < P; p++) {
    const float *o = &lin[(size_t)p * 3 * R], *q = &dlin[(size_t)p * 3 * R]; float *d = &dLd[(size_t)pairs[p].first * R], *h = &dLh[(size_t)pairs[p].second * R];
    for (int j = 0; j < R; j++) { d[j] += q[j] + q[2 * R + j] * o[R + j]; h[j] += q[R + j] + q[2 * R + j] * o[j]; }
  }
  Mat dtop((size_t)N * 2 * H, 0);
  net.dep.backward(top, N, dDep, dtop.data()); net.head.backward(top, N, dHead, dtop.data()); net.ldep.backward(top, N, dLd, dtop.data()); net.lhead.backward(top, N, dLh, dtop.data());
  auto tags = [&](Linear &lin2, int n, auto pick, float weight) {
    Mat dz = lin2.y;
    for (int b = 0; b < B; b++) for (int t = 0; t < T; t++) {
      float *z = &dz[((size_t)t * B + b) * n]; int g = t >= 1 && t < len[b] ? pick(*ss[b], t - 1) : -1;
      if (g < 0) std::fill(z, z + n, 0.f); else st.loss += crossEntropy(z, n, g, sc * weight);
    }
    lin2.backward(top, N, dz, dtop.data());
  };
  tags(net.upos, cf.upos, [](const Sentence &s, int i) { return s.upos[i]; }, 0.6f);
  tags(net.xpos, cf.xpos, [](const Sentence &s, int i) { return s.xpos[i]; }, 0.6f);
  tags(net.feats, cf.feats, [](const Sentence &s, int i) { return s.feats[i]; }, 0.3f);
  Mat dmid((size_t)N * 2 * H, 0), dx((size_t)N * D, 0);
  for (int r = 0; r < N; r++) for (int j = 0; j < 2 * H; j++) dtop[(size_t)r * 2 * H + j] *= mk[1][(size_t)(r % B) * 2 * H + j];
  for (int d = 0; d < 2; d++) net.l[1][d].backward(y[0].data(), T, B, len, dtop.data(), 2 * H, d * H, dmid.data());
  for (int r = 0; r < N; r++) for (int j = 0; j < 2 * H; j++) dmid[(size_t)r * 2 * H + j] *= mk[0][(size_t)(r % B) * 2 * H + j];
  for (int d = 0; d < 2; d++) net.l[0][d].backward(x0.data(), T, B, len, dmid.data(), 2 * H, d * H, dx.data());
  for (int r = 0; r < N; r++) {
    if (r / B >= len[r % B]) continue;
    const float *g = &dx[(size_t)r * D], *m = &imask[(size_t)(r % B) * D]; int at = cf.dv;
    float *w = &net.word.g[(size_t)wid[r] * cf.dw]; for (int j = 0; j < cf.dw; j++, at++) w[j] += g[at] * m[at];
    for (int k = 0; k < cf.nf; k++) { float *e = &net.feat[k].g[(size_t)fid[(size_t)r * cf.nf + k] * cf.fc[k]]; for (int j = 0; j < cf.fc[k]; j++, at++) e[j] += g[at] * m[at]; }
  }
}

static vector<vector<const Sentence *>> batches(const vector<Sentence> &set, int tokens, bool shuffle) {
  vector<const Sentence *> order; for (auto &s : set) if (s.n <= 150) order.push_back(&s);
  if (shuffle) std::shuffle(order.begin(), order.end(), rng);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return (shuffle ? a->n / 4 : a->n) < (shuffle ? b->n / 4 : b->n); });
  vector<vector<const Sentence *>> out; int size = 0;
  for (auto s : order) { if (out.empty() || size + s->n + 1 > tokens) { out.push_back({}); size = 0; } out.back().push_back(s); size += s->n + 1; }
  if (shuffle) std::shuffle(out.begin(), out.end(), rng);
  return out;
}

static Stats evaluate(const vector<Sentence> &set, int from, int step) {
  vector<Sentence> part; for (size_t i = from; i < set.size(); i += step) part.push_back(set[i]);
  for (auto p : params) std::swap(p->w, p->ema);
  Stats st; for (auto &b : batches(part, 3000, false)) batchRun(b, false, st);
  for (auto p : params) std::swap(p->w, p->ema);
  return st;
}
static void show(const char *what, const Stats &s) { std::printf("  %s: upos %.2f xpos %.2f feats %.2f uas %.2f las %.2f\n", what, 100 * s.up / s.tok, 100 * s.xp / s.tok, 100 * s.ft / s.tok, 100 * s.uas / s.words, 100 * s.las / s.words); }

int main(int argc, char **argv) {
  std::string dir = argv[1]; int epochs = std::atoi(argv[2]), hidden = std::atoi(argv[3]); rng.seed(std::atoi(argv[4]));
  std::ifstream c(dir + "/config.txt"); c >> cf.nv >> cf.dv >> cf.nw >> cf.dw >> cf.nf; cf.fr.resize(cf.nf); cf.fc.resize(cf.nf);
  for (int k = 0; k < cf.nf; k++) c >> cf.fr[k] >> cf.fc[k];
  c >> cf.rel >> cf.upos >> cf.xpos >> cf.feats >> cf.punct; cf.base.resize(cf.rel); for (auto &b : cf.base) c >> b;
  counts = readInts(dir + "/counts.bin");
  std::ifstream vf(dir + "/vectors.bin", std::ios::binary); vector<signed char> raw((size_t)(cf.nv - 2) * cf.dv); vf.read((char *)raw.data(), raw.size());
  vectors.assign((size_t)cf.nv * cf.dv, 0); for (size_t i = 0; i < raw.size(); i++) vectors[i + 2 * cf.dv] = raw[i] / 64.f;
  auto train = readSet(dir + "/train.bin"), dev = readSet(dir + "/dev.bin"), held = readSet(dir + "/held.bin");
  net.init(hidden); size_t np = 0; for (auto p : params) np += p->w.size();
  std::printf("parameters %zu, inputs %d\n", np, net.D); std::fflush(stdout);
  double step = 0, total = epochs * (double)batches(train, 1200, true).size(), best = 0; auto began = std::chrono::steady_clock::now();
  for (int e = 1; e <= epochs; e++) {
    Stats st; int nb = 0;
    for (auto &b : batches(train, 1200, true)) {
      for (auto p : params) std::fill(p->g.begin(), p->g.end(), 0.f);
      batchRun(b, true, st); step++; nb++;
      double norm = 0; for (auto p : params) for (float g : p->g) norm += (double)g * g;
      float clip = std::min(1.0, 3.0 / std::sqrt(norm + 1e-12));
      float lr = 2.5e-3f * std::min(1.0, step / 300) * (0.02 + 0.98 * 0.5 * (1 + std::cos(M_PI * step / total)));
      float b1 = 0.9f, b2 = 0.98f, c1 = 1 - std::pow(b1, step), c2 = 1 - std::pow(b2, step), dec = std::min(0.998, (1 + step) / (10 + step));
      for (auto p : params) for (size_t i = 0; i < p->w.size(); i++) {
        float g = p->g[i] * clip; p->m[i] = b1 * p->m[i] + (1 - b1) * g; p->v[i] = b2 * p->v[i] + (1 - b2) * g * g;
        p->w[i] -= lr * (p->m[i] / c1) / (std::sqrt(p->v[i] / c2) + 1e-8f); p->ema[i] = dec * p->ema[i] + (1 - dec) * p->w[i];
      }
    }
    std::printf("epoch %d loss %.4f, %.0f s\n", e, st.loss / st.tok, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    Stats a = evaluate(dev, 0, 2), b = evaluate(dev, 1, 2), h = evaluate(held, 0, 1);
    show("dev, first half", a); show("dev, second half", b); show("GUM news held back", h);
    double score = a.las / a.words + a.up / a.tok;
    if (score > best) {
      best = score; std::ofstream o(dir + "/model.bin", std::ios::binary);
      for (auto p : params) { int n = p->name.size(); o.write((char *)&n, 4); o.write(p->name.data(), n); o.write((char *)&p->rows, 4); o.write((char *)&p->cols, 4); o.write((char *)p->ema.data(), p->ema.size() * 4); }
      std::printf("  kept\n");
    }
    std::fflush(stdout);
  }
}
